import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { decimal } from '#platform/ui/format.ts'
import { History } from '#platform/ui/history/history.tsx'
import type { RegionResult } from '../../contract.ts'
import { useWords } from '../words.ts'

/** Every year known, also from other published sources. */
export function HistoryFigure({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  const points = result.history.map(({ year, final }) => ({ year, value: final }))
  const parts = result.history.map(({ year, final }) => `${year} ${decimal(final, language)}`)
  return (
    <Figure
      title={useFinding(result)}
      subtitle={w.region.historySubtitle}
      table={<YearTable result={result} />}
    >
      <History summary={w.region.historySummary(parts.join(', '))} points={points} max={4} />
    </Figure>
  )
}

function useFinding({ history }: RegionResult): string {
  const { w, language } = useWords()
  const [first, last] = [history[0], history.at(-1)]
  if (first === undefined || last === undefined || first === last) return w.region.historyOne
  const years = w.region.years(last.year - first.year)
  return w.region.historyRise(decimal(first.final, language), decimal(last.final, language), years)
}

function YearTable({ result }: { result: RegionResult }) {
  const { w, language } = useWords()
  return (
    <DataTable
      compact
      caption={w.region.historySubtitle}
      captionHidden
      columns={[
        { key: 'year', label: w.year, head: true, cell: (point) => point.year },
        { key: 'final', label: w.final, number: true, cell: (point) => decimal(point.final, language) },
        { key: 'source', label: w.region.historySource, cell: (point) => point.source },
      ]}
      rows={result.history}
      rowKey={(point) => String(point.year)}
    />
  )
}
