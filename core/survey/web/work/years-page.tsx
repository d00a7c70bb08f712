import { Link } from '@tanstack/react-router'
import { useFindPlace, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import { ListSurveys, type SurveyYear } from '../../contract.ts'
import { useSurveyWords } from '../words.ts'

/** Years of evaluation with their survey. */
export function YearsPage() {
  const { w } = useSurveyWords()
  const years = useEndpoint(ListSurveys, {})
  const columns = useColumns()
  return (
    <Screen eyebrow={w.eyebrow} title={w.title} lead={w.lead}>
      <Answer of={years}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.noYears}>
              <p>{w.noYearsBody}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={w.yearsLead}
              captionHidden
              columns={columns}
              rows={all}
              rowKey={({ year }) => String(year)}
            />
          )
        }
      </Answer>
    </Screen>
  )
}

function useColumns(): Column<SurveyYear>[] {
  const { w, language } = useSurveyWords()
  const { code } = usePlace()
  // Assessors see what is confirmed, and nothing before.
  const rest = useFindPlace()?.permissions.has('survey.survey.read') ? '' : '/hasil'
  return [
    {
      key: 'year',
      label: w.year,
      head: true,
      cell: ({ year, title }) => (
        <Link to={`/kerja/${code}/evaluasi/survei/${year}${rest}`}>{title[language]}</Link>
      ),
    },
    { key: 'state', label: w.state, cell: ({ state }) => w.states[state] },
    { key: 'responses', label: w.responses, number: true, cell: (one) => count(one.responses, language) },
    { key: 'warnings', label: w.warnings, number: true, cell: (one) => count(one.warningsOpen, language) },
    {
      key: 'closes',
      label: w.closes,
      cell: ({ closesAt }) => (closesAt === null ? w.noDeadline : wib(closesAt, language)),
    },
  ]
}
