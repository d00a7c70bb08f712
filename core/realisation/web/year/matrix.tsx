import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { usePlace } from '#platform/client/place.tsx'
import {
  type Period,
  type ReportedCell,
  type ReportedProgramme,
  STATE_NAMES,
  type YearOfReports,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const
type Quarter = (typeof QUARTERS)[number]

const quarterOf = (period: Period): Quarter =>
  period.startsWith('Q')
    ? (period as Quarter)
    : (QUARTERS[Math.ceil(Number(period.slice(1)) / 3) - 1] ?? 'Q4')

/** Programme by period: a programme that reports by month has its three months in the cell of their quarter. */
export function Matrix({ board }: { board: YearOfReports }) {
  const { w } = useRealisationWords()
  const [opd, setOpd] = useState('')
  const opds = new Map(board.programmes.map((one) => [one.opd?.id ?? 'none', one.opd?.name ?? w.noOpd]))
  const hasOwn = board.programmes.some(({ isOwn }) => isOwn) && board.programmes.some(({ isOwn }) => !isOwn)
  const shown = board.programmes.filter(
    (one) => opd === '' || (opd === 'own' ? one.isOwn : (one.opd?.id ?? 'none') === opd),
  )
  const choices = [...(hasOwn ? [['own', w.mine] as const] : []), ...opds]
  return (
    <>
      {choices.length < 2 ? null : (
        <NarrowField label={w.opd} value={opd} all={w.allOpd} choices={choices} onChange={setOpd} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className="matrix report-matrix" aria-label={w.matrix} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.programme}</th>
              {QUARTERS.map((quarter) => (
                <th key={quarter} scope="col">
                  {w.period(quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((programme) => (
              <Row key={programme.id} programme={programme} board={board} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Row({ programme, board }: { programme: ReportedProgramme; board: YearOfReports }) {
  const { w } = useRealisationWords()
  return (
    <tr>
      <th scope="row">
        {programme.code} {programme.name}
        <span className="cell-note">
          {programme.opd?.name ?? w.noOpd}
          {programme.isExample ? ` · ${w.example}` : ''}
        </span>
      </th>
      {QUARTERS.map((quarter) => (
        <td key={quarter}>
          {programme.cells
            .filter(({ period }) => quarterOf(period) === quarter)
            .map((cell) => (
              <Cell key={cell.period} cell={cell} programme={programme} board={board} />
            ))}
        </td>
      ))}
    </tr>
  )
}

interface CellProps {
  cell: ReportedCell
  programme: ReportedProgramme
  board: YearOfReports
}

function Cell({ cell, programme, board }: CellProps) {
  const { w, language } = useRealisationWords()
  const { code } = usePlace()
  const isAhead = board.periods.find(({ period }) => period === cell.period)?.phase === 'ahead'
  const words = isAhead ? w.notOver : STATE_NAMES[cell.state ?? 'none'][language]
  const month = cell.period.startsWith('M') ? `${w.periodShort(cell.period)}: ` : ''
  const tone = isAhead ? 'ahead' : cell.daysLate !== null ? 'late' : (cell.state ?? 'none')
  return (
    <Link
      className={`report-cell report-cell--${tone}`}
      to={`/kerja/${code}/rencana/realisasi/${board.year}/${cell.period}/${programme.id}`}
    >
      {month}
      {words}
      {cell.isCorrection ? ` · ${w.correction}` : ''}
      {cell.daysLate === null ? null : <span className="report-cell__late">{w.lateDays(cell.daysLate)}</span>}
      <span className="visually-hidden">
        {' '}
        {programme.code} {w.period(cell.period)}
      </span>
    </Link>
  )
}
