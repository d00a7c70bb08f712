import { Bars } from '#platform/ui/bars/bars.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { compareDecimals } from '#platform/ui/decimal.ts'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { ResultsOfYear } from '../../contract.ts'
import { tableFile } from '../addresses.ts'
import { useWords } from '../words.ts'
import { componentsOf } from './findings.ts'

interface ComponentMedian {
  key: string
  label: string
  median: string
}

/** Which part of the work is strong and which is weak in the country. */
export function MediansFigure({ results }: { results: ResultsOfYear }) {
  const { w, language } = useWords()
  const medians = componentsOf(results).flatMap(({ key, label }): ComponentMedian[] => {
    const median = results.componentMedians.find((m) => m.component === key)?.score ?? null
    return median === null ? [] : [{ key, label: label[language], median }]
  })
  return (
    <Figure
      title={useFinding(medians)}
      subtitle={w.national.mediansSubtitle}
      table={<MedianTable medians={medians} />}
      downloads={[{ label: 'CSV', href: tableFile(results.year, 'csv') }]}
    >
      <Bars
        max={4}
        labels={{ value: w.median, median: w.median, lastYear: w.lastYear, missing: w.noValue }}
        bars={medians.map(({ key, label, median }) => ({
          key,
          label,
          value: median,
          median: null,
          lastYear: null,
        }))}
      />
    </Figure>
  )
}

function useFinding(medians: readonly ComponentMedian[]): string {
  const { w, language } = useWords()
  const sorted = [...medians].sort((a, b) => compareDecimals(b.median, a.median))
  const [strong, weak] = [sorted[0], sorted.at(-1)]
  if (strong === undefined || weak === undefined || sorted.length < 2) return w.national.mediansPlain
  return w.national.mediansTitle(
    strong.label,
    decimal(strong.median, language),
    weak.label,
    decimal(weak.median, language),
  )
}

function MedianTable({ medians }: { medians: readonly ComponentMedian[] }) {
  const { w, language } = useWords()
  return (
    <DataTable
      compact
      caption={w.national.mediansSubtitle}
      captionHidden
      columns={[
        { key: 'label', label: w.sum.component, head: true, cell: (m) => m.label },
        { key: 'median', label: w.median, number: true, cell: (m) => decimal(m.median, language) },
      ]}
      rows={medians}
      rowKey={(m) => m.key}
    />
  )
}
