import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NarrowField } from '#platform/client/form/narrow-field.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { RollUpLine } from '../../contract.ts'
import { Percent } from '../percent.tsx'
import { useRealisationWords } from '../words.ts'

/** Every programme of the year with what was approved last; narrowed to one agency where there are many. */
export function LinesTable({ lines, isCapped }: { lines: readonly RollUpLine[]; isCapped: boolean }) {
  const { w } = useRealisationWords()
  const [opd, setOpd] = useState('')
  const opds = [...new Set(lines.map((line) => line.opd ?? w.noOpd))].sort()
  const shown = lines.filter((line) => opd === '' || (line.opd ?? w.noOpd) === opd)
  return (
    <>
      {opds.length < 2 ? null : (
        <NarrowField
          label={w.opd}
          value={opd}
          all={w.allOpd}
          choices={opds.map((name) => [name, name] as const)}
          onChange={setOpd}
        />
      )}
      <DataTable
        caption={w.byProgramme}
        captionHidden
        columns={useColumns(isCapped)}
        rows={shown}
        rowKey={({ programmeId }) => programmeId}
      />
    </>
  )
}

function useColumns(isCapped: boolean): Column<RollUpLine>[] {
  const { w, language } = useRealisationWords()
  const { code } = usePlace()
  const money = (amount: string) => rupiah(BigInt(amount), language)
  return [
    {
      key: 'programme',
      label: w.programme,
      head: true,
      cell: (line) => (
        <>
          <Link to={`/kerja/${code}/rencana/program/${line.programmeId}`}>
            {line.code} {line.name}
          </Link>
          <span className="cell-note">
            {line.opd ?? w.noOpd}
            {line.isExample ? ` · ${w.example}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'period',
      label: w.lastPeriod,
      cell: ({ period }) => (period === null ? <span className="mute">{w.missing}</span> : w.period(period)),
    },
    {
      key: 'physical',
      label: w.physicalMean,
      number: true,
      cell: (line) => <Percent value={line.physical} />,
    },
    {
      key: 'output',
      label: isCapped ? w.capped : w.uncapped,
      number: true,
      cell: (line) => <Percent value={isCapped ? line.capped : line.achievement} />,
    },
    { key: 'planned', label: w.moneyPlanned, number: true, cell: (line) => money(line.moneyPlanned) },
    { key: 'real', label: w.moneyReal, number: true, cell: (line) => money(line.moneyReal) },
    { key: 'spent', label: w.spent, number: true, cell: (line) => <Percent value={line.moneyPercent} /> },
  ]
}
