import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { Criterion, RankingPart, RankingRow, Round } from '../../contract.ts'
import { useOneRoundWords } from './words.ts'

/** The total as the actual sum: each criterion's weight, what it rests on, level and points. */
export function Reckoning({ round, row }: { round: Round; row: RankingRow }) {
  const { w, language } = useOneRoundWords()
  const criteria = new Map(round.criteria.map((criterion) => [criterion.code, criterion]))
  const columns: Column<RankingPart>[] = [
    {
      key: 'criterion',
      label: w.criterion,
      head: true,
      cell: ({ criterion, isKnockedOut }) => (
        <>
          {criteria.get(criterion)?.name[language] ?? criterion}{' '}
          {isKnockedOut ? <span className="tag tag--attention">{w.knockedOut}</span> : null}
        </>
      ),
    },
    { key: 'weight', label: w.weight, number: true, cell: ({ weight }) => `${decimal(weight, language)} %` },
    {
      key: 'value',
      label: w.value,
      cell: (part) => <Recorded part={part} criterion={criteria.get(part.criterion)} />,
    },
    {
      key: 'level',
      label: w.level,
      number: true,
      cell: ({ level }) => (level === null ? w.notYet : decimal(level.rounded, language)),
    },
    {
      key: 'points',
      label: w.points,
      number: true,
      cell: ({ points }) => (points === null ? '–' : decimal(points.rounded, language)),
    },
  ]
  return (
    <>
      <DataTable
        caption={w.reckoning}
        captionHidden
        columns={columns}
        rows={row.parts}
        rowKey={({ criterion }) => criterion}
      />
      <p>
        <strong>{w.sum(row.totalExact, decimal(row.total, language))}</strong>
        {row.isComplete ? '' : ` (${w.incomplete})`}
      </p>
    </>
  )
}

function Recorded({ part, criterion }: { part: RankingPart; criterion: Criterion | undefined }) {
  const { w, language } = useOneRoundWords()
  const { value, note, scores } = part
  const told = [
    value === null ? '' : `${decimal(value, language)} ${criterion?.unit ?? ''}`.trim(),
    scores.length === 0 ? '' : w.scoresOf(scores.join(', ')),
  ].filter(Boolean)
  if (told.length === 0 && note === null) return <span className="mute">{w.notYet}</span>
  return (
    <>
      {told.join('; ')} {note === null ? null : <span className="cell-note">{note}</span>}
    </>
  )
}
