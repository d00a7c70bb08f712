import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import type { Criterion, Interview } from '../../contract.ts'
import { useInterviewWords } from './words.ts'

interface Line {
  key: string
  criterion: string
  person: string
  score: number
  note: string
}

/** Submitted scores by criterion and interviewer, with notes. */
export function ScoresRead(props: { criteria: readonly Criterion[]; interviews: readonly Interview[] }) {
  const { w, language } = useInterviewWords()
  const names = new Map(props.criteria.map(({ code, name }) => [code, name[language]]))
  const lines = props.criteria.flatMap(({ code }) =>
    props.interviews.flatMap(({ person, scores }) =>
      scores
        .filter(({ criterion }) => criterion === code)
        .map(
          ({ score, note }): Line => ({
            key: `${code} ${person.id}`,
            criterion: code,
            person: person.name,
            score,
            note,
          }),
        ),
    ),
  )
  const columns: Column<Line>[] = [
    {
      key: 'criterion',
      label: w.criterion,
      head: true,
      cell: ({ criterion }) => names.get(criterion) ?? criterion,
    },
    { key: 'person', label: w.person, cell: ({ person }) => person },
    { key: 'score', label: w.score, number: true, cell: ({ score }) => score },
    { key: 'note', label: w.note, cell: ({ note }) => note },
  ]
  if (lines.length === 0) return <p className="mute">{w.none}</p>
  return (
    <DataTable caption={w.others} captionHidden columns={columns} rows={lines} rowKey={({ key }) => key} />
  )
}
