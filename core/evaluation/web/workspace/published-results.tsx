import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, decimal, signed } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import type { RegionResult } from '../../contract.ts'
import { questionsPath, regionPath } from '../addresses.ts'
import { useRegionYears } from './region-years.ts'
import { useWorkspaceWords } from './words.ts'

/** The region's published results, a row a year; the sum behind each is on its public page. */
export function PublishedResults() {
  const { w } = useWorkspaceWords()
  const { code } = usePlace()
  const years = useRegionYears(code)
  const columns = useColumns()
  return (
    <Panel title={w.results} lead={w.resultsLead}>
      <Answer of={years} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{w.noResults}</p>
          ) : (
            <DataTable
              caption={w.results}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={(row) => String(row.year)}
            />
          )
        }
      </Answer>
    </Panel>
  )
}

function useColumns(): Column<RegionResult>[] {
  const { w, language } = useWorkspaceWords()
  const rank = (of: RegionResult['rank']) =>
    of === null ? '–' : w.rankOf(count(of.place, language), count(of.of, language))
  return [
    { key: 'year', label: w.year, head: true, cell: (r) => String(r.year) },
    {
      key: 'final',
      label: w.final,
      number: true,
      cell: (r) => (r.final === null ? w.notScored : <strong>{decimal(r.final, language)}</strong>),
    },
    { key: 'rank', label: w.rank, number: true, cell: (r) => rank(r.rank) },
    { key: 'province', label: w.rankProvince, number: true, cell: (r) => rank(r.rankInProvince) },
    {
      key: 'improvement',
      label: w.improvement,
      number: true,
      cell: (r) => (r.improvement === null ? '–' : signed(r.improvement.value, language)),
    },
    { key: 'open', label: w.open, cell: (r) => <Ways result={r} /> },
  ]
}

function Ways({ result }: { result: RegionResult }) {
  const { w } = useWorkspaceWords()
  const hasQuestions = result.components.some(({ questions }) => questions !== null)
  return (
    <span className="row-acts">
      <PageLink to={regionPath(result.code, result.year)} label={w.openYear(result.year)}>
        {w.open}
      </PageLink>
      {hasQuestions ? (
        <PageLink to={questionsPath(result.code, result.year)} label={`${w.questionsOf} ${result.year}`}>
          {w.questionsOf}
        </PageLink>
      ) : null}
    </span>
  )
}
