import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import {
  DelegateRole,
  type Delegation,
  EndDelegation,
  GetStandingIn,
  ListDelegations,
} from '../../contract.ts'
import { useHandoverWords } from '../words.ts'
import { DelegatePanel } from './delegate-panel.tsx'

/** Who stands in for whom, and the form to lend a role. */
export function DelegationsPage() {
  const { w } = useHandoverWords()
  const { code } = usePlace()
  const found = useEndpoint(ListDelegations, {})
  const [ending, setEnding] = useState<Delegation>()
  const mayLend = useMay(DelegateRole)
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}`}>{w.tasks}</Link>}
      title={w.delegation}
      lead={w.delegationLead}
    >
      <Answer of={found} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.none}>
              <p>{w.noneBody}</p>
            </EmptyState>
          ) : (
            <DelegationTable all={all} onEnd={setEnding} />
          )
        }
      </Answer>
      {mayLend ? <DelegatePanel /> : null}
      {ending ? <EndDialog one={ending} onClose={() => setEnding(undefined)} /> : null}
    </Screen>
  )
}

function DelegationTable(props: { all: readonly Delegation[]; onEnd: (one: Delegation) => void }) {
  const { w } = useHandoverWords()
  return (
    <DataTable
      caption={w.delegation}
      captionHidden
      columns={useColumns(props.onEnd)}
      rows={props.all}
      rowKey={({ id }) => id}
    />
  )
}

function useColumns(onEnd: (one: Delegation) => void): Column<Delegation>[] {
  const { w, language } = useHandoverWords()
  return [
    { key: 'standIn', label: w.standIn, head: true, cell: ({ to }) => to.name },
    { key: 'giver', label: w.giver, cell: ({ from }) => from.name },
    {
      key: 'role',
      label: w.role,
      cell: ({ role, opd }) => [w.roles[role], opd?.name].filter(Boolean).join(' · '),
    },
    {
      key: 'span',
      label: w.span,
      cell: (one) => (
        <>
          {wib(one.beginsAt, language)} – {wib(one.endsAt, language)}
          <span className="cell-note">{one.reason}</span>
        </>
      ),
    },
    { key: 'state', label: w.state, cell: (one) => <StateTag one={one} /> },
    { key: 'acts', label: w.acts, number: true, cell: ({ acts }) => count(acts, language) },
    {
      key: 'end',
      label: w.end,
      cell: (one) =>
        one.mayEnd ? (
          <button type="button" className="link" aria-label={w.endOf(one.to.name)} onClick={() => onEnd(one)}>
            {w.end}
          </button>
        ) : (
          '–'
        ),
    },
  ]
}

function StateTag({ one }: { one: Delegation }) {
  const { w } = useHandoverWords()
  return (
    <>
      <span className={one.state === 'running' ? 'tag tag--attention' : 'tag'}>{w.states[one.state]}</span>
      {one.ending === null ? null : <span className="cell-note">{w.endings[one.ending]}</span>}
    </>
  )
}

function EndDialog({ one, onClose }: { one: Delegation; onClose: () => void }) {
  const { w } = useHandoverWords()
  const say = useSay()
  const act = useAct(EndDelegation, {
    refresh: [ListDelegations, GetStandingIn],
    onDone: () => {
      onClose()
      say(w.ended)
    },
  })
  return (
    <Confirm
      title={w.endTitle}
      act={act}
      label={w.end}
      onConfirm={() => void act.run({ id: one.id })}
      onClose={onClose}
    >
      <p>{w.endLead(one.to.name)}</p>
    </Confirm>
  )
}
