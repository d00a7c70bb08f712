import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { type RegionResult, YearsWithResults } from '../../contract.ts'
import { reportFile, reportPath, tableFile, yearPath } from '../addresses.ts'
import { useRegionYears } from './region-years.ts'
import { useWorkspaceWords } from './words.ts'

/** Reports of a region, or the national tables. */
export function ReportsPage() {
  const { w } = useWorkspaceWords()
  const place = usePlace()
  const isNational = place.code === '00'
  return (
    <Screen title={w.reports} lead={isNational ? w.reportsLeadNational : w.reportsLead(place.name)}>
      {isNational ? <NationalTables /> : <RegionReports code={place.code} />}
    </Screen>
  )
}

function RegionReports({ code }: { code: string }) {
  const { w } = useWorkspaceWords()
  const years = useRegionYears(code)
  return (
    <Answer of={years} lines={4}>
      {(all) => {
        const scored = all.filter(({ state }) => state === 'scored')
        return scored.length === 0 ? (
          <EmptyState title={w.reportsNone}>
            <p>{w.reportsNoneBody}</p>
          </EmptyState>
        ) : (
          <ul className="rows">
            {scored.map((result) => (
              <ReportRow key={result.year} result={result} />
            ))}
          </ul>
        )
      }}
    </Answer>
  )
}

function ReportRow({ result }: { result: RegionResult }) {
  const { w, language } = useWorkspaceWords()
  const { code, year, final, source } = result
  return (
    <li className="row">
      <div>
        <p className="row__name">{w.reportOf(year)}</p>
        <p className="row__note">
          {final === null ? null : `${w.resultIs(decimal(final, language))}. `}
          {source.number}
        </p>
      </div>
      <span className="row-acts">
        <PageLink
          className="button"
          to={reportPath(code, year)}
          label={`${w.reportRead}: ${w.reportOf(year)}`}
        >
          {w.reportRead}
        </PageLink>
        <a
          className="button"
          href={reportFile(code, year)}
          aria-label={`${w.reportPdf}: ${w.reportOf(year)}`}
        >
          {w.reportPdf}
        </a>
      </span>
    </li>
  )
}

function NationalTables() {
  const { w } = useWorkspaceWords()
  const years = useEndpoint(YearsWithResults, {})
  return (
    <Answer of={years} lines={4}>
      {(all) => (
        <ul className="rows">
          {all.map(({ year }) => (
            <li className="row" key={year}>
              <p className="row__name">
                <PageLink to={yearPath(year)}>{w.tableOf(year)}</PageLink>
              </p>
              <span className="row-acts">
                {(['csv', 'xlsx', 'pdf'] as const).map((format) => (
                  <a
                    key={format}
                    className="button"
                    href={tableFile(year, format)}
                    aria-label={`${format.toUpperCase()}: ${w.tableOf(year)}`}
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}
