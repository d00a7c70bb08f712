import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { rupiah } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import type { PublicProgramme } from '../../contract.ts'
import { wordsIn } from './words.ts'

interface ProgrammeTableProps {
  caption: string
  programmes: readonly PublicProgramme[]
  language: Language
}

/** Programmes of one dimension as the public reads them. */
export function ProgrammeTable({ caption, programmes, language }: ProgrammeTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columnsIn(language)}
      rows={programmes}
      rowKey={({ code }) => code}
    />
  )
}

function columnsIn(language: Language): Column<PublicProgramme>[] {
  const w = wordsIn(language)
  return [
    { key: 'code', label: w.code, cell: ({ code }) => code },
    {
      key: 'name',
      label: w.name,
      head: true,
      cell: ({ name, description, quickWinYear }) => (
        <>
          {name}
          {quickWinYear === null ? null : <span className="tag"> {w.quickWin(quickWinYear)}</span>}
          {description === '' ? null : <span className="small mute"> {description}</span>}
        </>
      ),
    },
    { key: 'opd', label: w.opd, cell: ({ owner }) => owner ?? w.noOpd },
    { key: 'time', label: w.time, cell: ({ from, to }) => `${from.slice(0, 4)}–${to.slice(0, 4)}` },
    {
      key: 'budget',
      label: w.budget,
      number: true,
      cell: ({ budget }) => (budget === '0' ? w.noBudget : rupiah(BigInt(budget), language)),
    },
  ]
}
