import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { ApproveProgrammes, GetProgrammeChoices, ListProgrammes, type ProgrammeLine } from '../../contract.ts'
import { useColumns } from '../list/columns.tsx'
import { useProgrammeWords } from '../words.ts'

/** What waits for the secretariat, and what should run this year but lacks something. */
export function ReviewPage() {
  const { w } = useProgrammeWords()
  const { code } = usePlace()
  return (
    <Screen
      eyebrow={<Link to={`/kerja/${code}/rencana/program`}>{w.all}</Link>}
      title={w.reviewTitle}
      lead={w.reviewLead}
    >
      <Waiting />
      <Incomplete />
    </Screen>
  )
}

function Waiting() {
  const { w } = useProgrammeWords()
  const sent = useEndpoint(ListProgrammes, { stage: 'sent' })
  return (
    <Panel title={w.toApprove}>
      <Answer of={sent} lines={5}>
        {({ rows }) =>
          rows.length === 0 ? <p className="mute">{w.nothingWaits}</p> : <ToApprove rows={rows} />
        }
      </Answer>
    </Panel>
  )
}

function ToApprove({ rows }: { rows: readonly ProgrammeLine[] }) {
  const { w } = useProgrammeWords()
  const say = useSay()
  const mayApprove = useMay(ApproveProgrammes)
  const choices = useEndpoint(GetProgrammeChoices, {}).data
  const [chosen, setChosen] = useState<readonly string[]>([])
  const act = useAct(ApproveProgrammes, {
    refresh: [ListProgrammes],
    onDone: ({ approved }) => {
      say(w.approved(approved))
      setChosen([])
    },
  })
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const columns = useColumns(choices)
  const pick: Column<ProgrammeLine> = {
    key: 'pick',
    label: w.approve,
    cell: ({ id, code, name }) => (
      <label className="check check--alone">
        <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
        <span className="visually-hidden">{`${code} ${name}`}</span>
      </label>
    ),
  }
  const programmes = rows
    .filter(({ id }) => chosen.includes(id))
    .map(({ id, revision }) => ({ id, revision }))
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <DataTable
        caption={w.toApprove}
        captionHidden
        columns={mayApprove ? [pick, ...columns] : columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {mayApprove ? (
        <p>
          <button
            type="button"
            className="button button--main"
            disabled={act.pending || programmes.length === 0}
            onClick={() => void act.run({ programmes })}
          >
            {w.approveChosen(programmes.length)}
          </button>
        </p>
      ) : null}
    </>
  )
}

function Incomplete() {
  const { w } = useProgrammeWords()
  const year = Number(dayInWib(new Date()).slice(0, 4))
  const choices = useEndpoint(GetProgrammeChoices, {}).data
  const columns = useColumns(choices, year)
  const lacking = useEndpoint(ListProgrammes, { year, incomplete: true })
  return (
    <Panel title={w.toComplete(year)} id="lengkapi">
      <Answer of={lacking} lines={5}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="mute">{w.allComplete}</p>
          ) : (
            <DataTable
              caption={w.toComplete(year)}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answer>
    </Panel>
  )
}
