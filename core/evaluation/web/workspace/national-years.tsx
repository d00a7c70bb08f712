import type { Reply } from '#platform/client/endpoint-types.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { YearsWithResults } from '../../contract.ts'
import { yearPath } from '../addresses.ts'
import { useWorkspaceWords } from './words.ts'

type YearRow = Reply<typeof YearsWithResults>[number]

/** The years with published results, for those who serve the whole country. */
export function NationalYears() {
  const { w, language } = useWorkspaceWords()
  const years = useEndpoint(YearsWithResults, {})
  const columns: Column<YearRow>[] = [
    { key: 'year', label: w.year, head: true, cell: (row) => String(row.year) },
    {
      key: 'known',
      label: w.scoredRegions,
      cell: ({ coverage: { known, scored } }) =>
        scored === null ? count(known, language) : w.known(count(known, language), count(scored, language)),
    },
    {
      key: 'open',
      label: w.open,
      cell: ({ year }) => (
        <PageLink to={yearPath(year)} label={w.openYear(year)}>
          {w.open}
        </PageLink>
      ),
    },
  ]
  return (
    <Panel title={w.results} lead={w.resultsLead}>
      <Answer of={years} lines={3}>
        {(rows) => (
          <DataTable
            caption={w.results}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.year)}
          />
        )}
      </Answer>
    </Panel>
  )
}
