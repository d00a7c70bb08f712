import { useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { ListMachineClients, type NewSecret } from '../contract.ts'
import { ClientDialog, RevokeDialog, RotateDialog, SecretDialog } from './dialogs.tsx'
import { type ActOnClient, MachinesTable } from './machines-table.tsx'
import { useMachineWords } from './words.ts'

type Opened = { act: 'register' } | { act: 'secret'; made: NewSecret } | ActOnClient

/** Which programs of others may speak to the region, and what each may do. */
export function MachinesPage() {
  const { w } = useMachineWords()
  const place = usePlace()
  const found = useEndpoint(ListMachineClients, {})
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const showSecret = (made: NewSecret) => setOpened({ act: 'secret', made })
  const register = (
    <button type="button" className="button button--main" onClick={() => setOpened({ act: 'register' })}>
      {w.register}
    </button>
  )
  return (
    <Screen
      eyebrow={w.eyebrow}
      title={w.title}
      lead={w.lead(place.name)}
      acts={found.data?.clients.length ? register : undefined}
    >
      <Answer of={found} lines={6}>
        {({ clients, grantable, tokenUrl }) => (
          <>
            {clients.length === 0 ? (
              <EmptyState title={w.emptyTitle}>
                <p>{w.empty}</p>
                {register}
              </EmptyState>
            ) : (
              <MachinesTable clients={clients} grantable={grantable} onAct={setOpened} />
            )}
            {opened?.act === 'register' ? (
              <ClientDialog grantable={grantable} onClose={close} onSecret={showSecret} />
            ) : null}
            {opened?.act === 'revise' ? (
              <ClientDialog
                grantable={grantable}
                client={opened.client}
                onClose={close}
                onSecret={showSecret}
              />
            ) : null}
            {opened?.act === 'rotate' ? (
              <RotateDialog client={opened.client} onClose={close} onSecret={showSecret} />
            ) : null}
            {opened?.act === 'revoke' ? <RevokeDialog client={opened.client} onClose={close} /> : null}
            {opened?.act === 'secret' ? (
              <SecretDialog made={opened.made} tokenUrl={tokenUrl} onClose={close} />
            ) : null}
          </>
        )}
      </Answer>
    </Screen>
  )
}
