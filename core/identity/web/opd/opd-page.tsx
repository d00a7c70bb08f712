import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { CreateOpd, ListOpd, type Opd } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { AddOpd, CloseOpdDialog, RenameOpdDialog } from './opd-dialogs.tsx'
import { OpdTable } from './opd-table.tsx'
import { useOpdWords } from './words.ts'

type Opened = { act: 'add' } | { act: 'rename' | 'close'; opd: Opd }

/** Agencies of the region. */
export function OpdPage() {
  const { w } = useOpdWords()
  const { w: shared } = useIdentityWords()
  const place = usePlace()
  const may = useMay(CreateOpd)
  const opd = useEndpoint(ListOpd, {})
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const add = (
    <button type="button" className="button button--main" onClick={() => setOpened({ act: 'add' })}>
      {w.add}
    </button>
  )
  return (
    <Screen
      eyebrow={shared.administration}
      title={w.title}
      lead={w.lead(place.name)}
      acts={may && opd.data?.length ? add : undefined}
    >
      <Answer of={opd} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.emptyTitle}>
              <p>{may ? w.empty : w.emptyReader}</p>
              {may ? add : null}
            </EmptyState>
          ) : (
            <OpdTable
              all={all}
              onRename={(one) => setOpened({ act: 'rename', opd: one })}
              onClose={(one) => setOpened({ act: 'close', opd: one })}
            />
          )
        }
      </Answer>
      {opened?.act === 'add' ? <AddOpd onClose={close} /> : null}
      {opened?.act === 'rename' ? <RenameOpdDialog opd={opened.opd} onClose={close} /> : null}
      {opened?.act === 'close' ? <CloseOpdDialog opd={opened.opd} onClose={close} /> : null}
    </Screen>
  )
}
