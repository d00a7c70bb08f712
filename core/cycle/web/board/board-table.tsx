import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import {
  type BoardRow,
  type CycleDetail,
  GetCycle,
  ListBoard,
  MarkAbsent,
  RemoveInvitations,
} from '../../contract.ts'
import { PartTag } from '../tags.tsx'
import { useCycleWords } from '../words.ts'

interface BoardTableProps {
  detail: CycleDetail
  rows: readonly BoardRow[]
}

const READS = [ListBoard, GetCycle]

export function BoardTable({ detail, rows }: BoardTableProps) {
  const { w, language } = useCycleWords()
  const { cycle } = detail
  const say = useSay()
  const may = useMay(MarkAbsent)
  const [absent, setAbsent] = useState<BoardRow>()
  const remove = useAct(RemoveInvitations, { refresh: READS, onDone: () => say(w.removed) })
  const acts: Column<BoardRow> = {
    key: 'acts',
    label: w.acts,
    cell: (row) => (
      <Acts
        row={row}
        state={cycle.state}
        onRemove={() => void remove.run({ year: cycle.year, regions: [row.region.code] })}
        onAbsent={() => setAbsent(row)}
      />
    ),
  }
  const columns = useColumns()
  return (
    <>
      {remove.problem === undefined ? null : <ProblemNote problem={remove.problem} />}
      <DataTable
        caption={w.shown(count(rows.length, language))}
        columns={may ? [...columns, acts] : columns}
        rows={rows}
        rowKey={({ region }) => region.code}
      />
      {absent === undefined ? null : (
        <AbsentDialog row={absent} year={cycle.year} onClose={() => setAbsent(undefined)} />
      )}
    </>
  )
}

function useColumns(): Column<BoardRow>[] {
  const { w, language } = useCycleWords()
  return [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region, province }) => (
        <>
          {region.name} <span className="cell-note">{`${region.code}, ${province.name}`}</span>
        </>
      ),
    },
    { key: 'track', label: w.track, cell: ({ track }) => track },
    {
      key: 'answer',
      label: w.answer,
      cell: ({ state, reason }) => (
        <>
          <PartTag state={state} />
          {reason === null ? null : <span className="cell-note">{reason}</span>}
        </>
      ),
    },
    {
      key: 'answered',
      label: w.answeredAt,
      cell: ({ answeredAt }) => (answeredAt === null ? '' : wib(answeredAt, language)),
    },
    { key: 'letter', label: w.letter, cell: ({ letter }) => letter?.number ?? w.noLetter },
  ]
}

interface ActsProps {
  row: BoardRow
  state: string
  onRemove: () => void
  onAbsent: () => void
}

function Acts({ row, state, onRemove, onAbsent }: ActsProps) {
  const { w } = useCycleWords()
  const { name } = row.region
  if (state === 'draft')
    return (
      <button type="button" className="link" aria-label={w.removeOf(name)} onClick={onRemove}>
        {w.remove}
      </button>
    )
  if (state !== 'open' || (row.state !== 'invited' && row.state !== 'accepted')) return null
  return (
    <button type="button" className="link" aria-label={w.absentOf(name)} onClick={onAbsent}>
      {w.absent}
    </button>
  )
}

function AbsentDialog({ row, year, onClose }: { row: BoardRow; year: number; onClose: () => void }) {
  const { w } = useCycleWords()
  const say = useSay()
  return (
    <Dialog title={w.absentOf(row.region.name)} onClose={onClose}>
      <p>{w.absentLead}</p>
      <ActForm
        endpoint={MarkAbsent}
        refresh={READS}
        submit={w.absent}
        input={({ reason }) => ({ year, region: row.region.code, reason })}
        onDone={() => {
          say(w.absentDone)
          onClose()
        }}
        onCancel={onClose}
      >
        <AreaField name="reason" label={w.reason} rows={3} />
      </ActForm>
    </Dialog>
  )
}
