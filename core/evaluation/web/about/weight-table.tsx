import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { InstrumentSummary } from '../../contract.ts'
import { useWords } from '../words.ts'

/** Weights of the instruments whose components carry them, newest first. */
export function WeightTable({ instruments }: { instruments: readonly InstrumentSummary[] }) {
  const { w, language } = useWords()
  const rows = instruments.filter((instrument) => instrument.year !== null && instrument.track !== null)
  const letters = [...new Map(rows.flatMap((row) => row.components).map((c) => [c.key, c])).values()]
  const weight = (row: InstrumentSummary, key: string) => row.components.find((c) => c.key === key)?.weight
  const columns: Column<InstrumentSummary>[] = [
    {
      key: 'instrument',
      label: w.about.instrument,
      head: true,
      cell: (row) => `${row.year} ${row.track === null ? '' : w.tracks[row.track]}`,
    },
    ...letters
      .sort((a, b) => a.letter.localeCompare(b.letter))
      .map(
        ({ key, label }): Column<InstrumentSummary> => ({
          key,
          label: label[language],
          number: true,
          cell: (row) => {
            const percent = weight(row, key)
            return percent == null ? <span className="mute">–</span> : decimal(percent, language)
          },
        }),
      ),
    { key: 'rule', label: w.about.rule, cell: (row) => w.about.ruleNames[row.rule] },
  ]
  return (
    <DataTable
      caption={w.about.weightsCaption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
    />
  )
}
