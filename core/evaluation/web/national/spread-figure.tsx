import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { binsOf, Histogram } from '#platform/ui/histogram/histogram.tsx'
import type { ResultsOfYear } from '../../contract.ts'
import { tableFile } from '../addresses.ts'
import { useWords } from '../words.ts'
import { countBetween } from './findings.ts'

const BINS_PER_STEP = 4
const MIDDLE = ['2.00', '3.00'] as const

/** How the finals are spread; with `here`, where one region stands among them. */
export function SpreadFigure(props: {
  results: ResultsOfYear
  here?: { final: string; name: string }
  title?: string
}) {
  const { w, language } = useWords()
  const { results, here } = props
  const finals = results.rows.map((row) => row.final)
  const share = countBetween(results.rows, ...MIDDLE)
  const [from, to] = MIDDLE.map((border) => decimal(border, language)) as [string, string]
  return (
    <Figure
      title={props.title ?? w.national.spreadTitle(count(share, language), from, to)}
      subtitle={w.national.spreadSubtitle}
      table={<BinTable finals={finals} />}
      downloads={[{ label: 'CSV', href: tableFile(results.year, 'csv') }]}
    >
      <Histogram
        summary={w.national.spreadSummary(results.median === null ? '–' : decimal(results.median, language))}
        values={finals}
        max={4}
        binsPerStep={BINS_PER_STEP}
        median={results.median}
        medianLabel={w.national.medianLabel}
        {...(here === undefined ? {} : { here: { value: here.final, label: here.name } })}
      />
    </Figure>
  )
}

function BinTable({ finals }: { finals: readonly string[] }) {
  const { w, language } = useWords()
  return (
    <DataTable
      compact
      caption={w.national.spreadSubtitle}
      captionHidden
      columns={[
        { key: 'from', label: w.national.binFrom, number: true, cell: (bin) => decimal(bin.from, language) },
        { key: 'to', label: w.national.binTo, number: true, cell: (bin) => decimal(bin.to, language) },
        { key: 'count', label: w.national.binCount, number: true, cell: (bin) => count(bin.count, language) },
      ]}
      rows={binsOf(finals, 4, BINS_PER_STEP).filter((bin) => bin.count > 0)}
      rowKey={(bin) => bin.from}
    />
  )
}
