import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { ChoiceField, InputField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { CopyLine } from '#platform/client/view/copy-line.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { IssueEidoSecret, KeepNeighbour, ListNeighbours, type Neighbour } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { ProofDialog } from './proof-dialog.tsx'
import { useSettingsWords } from './words.ts'

/** Centres an incident can be handed over to, here or outside. */
export function NeighboursPanel() {
  const { w } = useSettingsWords()
  const { permissions } = usePlace()
  const mayRead = permissions.has(ListNeighbours.permission)
  const mayKeep = useMay(KeepNeighbour)
  const { data = [] } = useEndpoint(ListNeighbours, {}, { enabled: mayRead })
  const [opened, setOpened] = useState<Neighbour | 'new'>()
  if (!mayKeep) return null
  return (
    <Panel
      title={w.neighbours}
      lead={w.neighboursLead}
      acts={
        <button type="button" className="button" onClick={() => setOpened('new')}>
          {w.addNeighbour}
        </button>
      }
    >
      {data.length === 0 ? <p className="mute">{w.noNeighbours}</p> : null}
      <ul className="rows">
        {data.map((one) => (
          <li key={one.code} className="row">
            <span className="row__name">
              {one.name} ({one.code})
            </span>
            <span className="row__note">
              {w.vias[one.via]} {one.address ?? ''} {one.clientId === null ? '' : `· ${w.sends}`}{' '}
              {one.isClosed ? w.closed : ''}
            </span>
            <span className="row-acts">
              <button
                type="button"
                className="link"
                aria-label={w.changeOf(one.name)}
                onClick={() => setOpened(one)}
              >
                {w.change}
              </button>
              {one.via === 'eido' && !one.isClosed ? <SendingButtons neighbour={one} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {opened === undefined ? null : (
        <NeighbourDialog
          neighbour={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Panel>
  )
}

/** How we prove ourselves there, and the secret of our signature. */
function SendingButtons({ neighbour }: { neighbour: Neighbour }) {
  const { w } = useSettingsWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={w.proofOf(neighbour.name)}
        onClick={() => setOpen(true)}
      >
        {w.proof}
      </button>
      <SecretButton neighbour={neighbour} />
      {isOpen ? <ProofDialog neighbour={neighbour} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function SecretButton({ neighbour }: { neighbour: Neighbour }) {
  const { w } = useSettingsWords()
  const [secret, setSecret] = useState<string>()
  const issue = useAct(IssueEidoSecret, { onDone: (reply) => setSecret(reply.secret ?? undefined) })
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={issue.pending}
        onClick={() => void issue.run({ code: neighbour.code })}
      >
        {w.secret}
      </button>
      {issue.problem === undefined ? null : <ProblemNote problem={issue.problem} />}
      {secret === undefined ? null : (
        <Dialog title={w.secret} onClose={() => setSecret(undefined)}>
          <p>{w.secretLead}</p>
          <CopyLine label={w.secret} text={secret} />
        </Dialog>
      )}
    </>
  )
}

function NeighbourDialog({ neighbour, onClose }: { neighbour: Neighbour | undefined; onClose: () => void }) {
  const { w } = useSettingsWords()
  const { w: shared } = useDispatchWords()
  const say = useSay()
  return (
    <Dialog title={neighbour === undefined ? w.addNeighbour : w.changeOf(neighbour.name)} onClose={onClose}>
      <ActForm
        endpoint={KeepNeighbour}
        refresh={[ListNeighbours]}
        input={({ address = '', clientId = '', closed, ...typed }) => ({
          ...typed,
          clientId: clientId.trim() === '' ? null : clientId.trim(),
          code: neighbour?.code ?? typed.code,
          address: address.trim() === '' ? null : address.trim(),
          isClosed: closed === 'yes',
        })}
        submit={shared.save}
        onCancel={onClose}
        onDone={() => {
          say(w.neighbourSaved)
          onClose()
        }}
      >
        {neighbour === undefined ? <InputField name="code" label={w.neighbourCode} /> : null}
        <InputField name="name" label={w.neighbourName} value={neighbour?.name ?? ''} />
        <ChoiceField
          name="via"
          label={w.via}
          value={neighbour?.via ?? 'installation'}
          choices={(['installation', 'eido'] as const).map((value) => ({ value, label: w.vias[value] }))}
        />
        <InputField
          name="address"
          label={w.address}
          help={w.addressHelp}
          value={neighbour?.address ?? ''}
          optional
        />
        <InputField
          name="clientId"
          label={w.senderClient}
          help={w.senderClientHelp}
          value={neighbour?.clientId ?? ''}
          optional
        />
        <ChoiceField
          name="closed"
          label={w.closed}
          value={neighbour?.isClosed === true ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: shared.no },
            { value: 'yes', label: shared.yes },
          ]}
        />
      </ActForm>
    </Dialog>
  )
}
