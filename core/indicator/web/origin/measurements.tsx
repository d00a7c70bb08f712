import { useState } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { ListMeasurements, type MeasurementRow } from '../../contract.ts'
import { Opening } from '../parts/opening.tsx'
import { shownMeasured } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'
import type { Asking } from './asking.ts'
import { FactAndProof } from './fact-proof.tsx'

const PAGE = 25

/** The single measurements of a day, a page at a time; each opens to its fact. */
export function Measurements({ asking }: { asking: Asking }) {
  const [cursors, setCursors] = useState<readonly string[]>([''])
  return cursors.map((cursor) => (
    <Page
      key={cursor}
      asking={asking}
      cursor={cursor}
      isLast={cursor === cursors.at(-1)}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ))
}

interface PageProps {
  asking: Asking
  cursor: string
  isLast: boolean
  onMore: (next: string) => void
}

function Page({ asking, cursor, isLast, onMore }: PageProps) {
  const { w } = useIndicatorWords()
  const input = { ...asking, limit: PAGE, ...(cursor === '' ? {} : { cursor }) }
  const found = useEndpoint(ListMeasurements, input as never)
  return (
    <Answer of={found} lines={3}>
      {({ rows, next }) => (
        <>
          {rows.length === 0 ? <p className="small mute">{w.asal.noMeasurements}</p> : null}
          <ul
            className="origin-list"
            aria-label={asking.term === 'over' ? w.asal.below : w.asal.measurements}
          >
            {rows.map((row) => (
              <li key={`${row.measure} ${row.term} ${row.subject}`}>
                <Opening summary={<Row row={row} />}>{() => <FactAndProof seq={row.factSeq} />}</Opening>
              </li>
            ))}
          </ul>
          {next !== null && isLast ? (
            <button type="button" className="button" onClick={() => onMore(next)}>
              {w.asal.more}
            </button>
          ) : null}
        </>
      )}
    </Answer>
  )
}

function Row({ row }: { row: MeasurementRow }) {
  const { w, language } = useIndicatorWords()
  const parts = [
    wib(row.at, language),
    row.within === null ? undefined : row.within ? w.asal.within : w.asal.beyond,
    ...Object.entries(row.by).map(
      ([name, member]) => `${w.dimensions[name as keyof typeof w.dimensions]} ${member}`,
    ),
    w.asal.fact(count(row.factSeq, language)),
    row.isSealed ? w.asal.sealed : w.asal.unsealed,
  ]
  return (
    <>
      <strong className="number">{shownMeasured(row.value, row.unit, language)}</strong>{' '}
      <span>{row.label[language]}</span>
      <span className="cell-note">{parts.filter((part) => part !== undefined).join(' · ')}</span>
    </>
  )
}
