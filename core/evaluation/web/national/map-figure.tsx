import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { count, decimal } from '#platform/ui/format.ts'
import { IndonesiaMap } from '#platform/ui/indonesia-map/indonesia-map.tsx'
import { PageLink } from '#platform/ui/language.tsx'
import type { ResultRow, ResultsOfYear } from '../../contract.ts'
import { regionPath, tableFile } from '../addresses.ts'
import { useWords } from '../words.ts'
import { BORDERS, highestOf } from './findings.ts'

/** Where the regions lie and how they scored. */
export function MapFigure({ results }: { results: ResultsOfYear }) {
  const { w, language } = useWords()
  const { year } = results
  const placed = results.rows.filter((row) => row.point !== null)
  const n = count(placed.length, language)
  return (
    <Figure
      id="peta"
      title={useFinding(results)}
      subtitle={w.national.mapSubtitle(n, year)}
      note={w.national.mapNote}
      table={<PlaceTable rows={placed} />}
      downloads={[{ label: 'CSV', href: tableFile(year, 'csv') }]}
    >
      <IndonesiaMap
        summary={w.national.mapSummary(n)}
        points={placed.flatMap(({ code, name, final, point }) =>
          point === null ? [] : [{ key: code, name, value: final, to: regionPath(code, year), ...point }],
        )}
        borders={BORDERS}
        legend={w.national.mapLegend}
      />
    </Figure>
  )
}

function useFinding(results: ResultsOfYear): string {
  const { w, language } = useWords()
  const { high, inJava } = highestOf(results.rows)
  if (high < 2) return w.national.mapTitlePlain(results.year)
  return w.national.mapTitle(count(inJava, language), count(high, language), decimal(BORDERS[3], language))
}

function PlaceTable({ rows }: { rows: readonly ResultRow[] }) {
  const { w, language } = useWords()
  return (
    <DataTable
      compact
      caption={w.national.mapLegend}
      captionHidden
      columns={[
        {
          key: 'name',
          label: w.regionWord,
          head: true,
          cell: (row) => <PageLink to={regionPath(row.code)}>{row.name}</PageLink>,
        },
        { key: 'province', label: w.province, cell: (row) => row.province.name },
        { key: 'final', label: w.final, number: true, cell: (row) => decimal(row.final, language) },
      ]}
      rows={rows}
      rowKey={(row) => row.code}
    />
  )
}
