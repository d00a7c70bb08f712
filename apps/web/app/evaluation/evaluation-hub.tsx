import { Link, useSearch } from '@tanstack/react-router'
import { useCycleYears } from '#core/cycle/web/index.tsx'
import { EvaluationPage } from '#core/evaluation/web/index.tsx'
import { usePlace } from '#platform/client/place.tsx'
import { DoorYearProvider } from '#platform/client/workspace.tsx'
import { useAppWords } from '../words.ts'

/** The hub of the evaluation: the steps of one year, the newest unless another one is chosen. */
export function EvaluationHub() {
  const years = useCycleYears()
  const { tahun } = useSearch({ strict: false }) as { tahun?: number }
  const year = years.find((one) => one === Number(tahun)) ?? years[0]
  return (
    <DoorYearProvider year={year}>
      {years.length > 1 ? <YearChoice years={years} chosen={year} /> : null}
      <EvaluationPage />
    </DoorYearProvider>
  )
}

function YearChoice({ years, chosen }: { years: readonly number[]; chosen: number | undefined }) {
  const { w } = useAppWords()
  const { code } = usePlace()
  return (
    <nav className="tabs" aria-label={w.evaluationYear}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <Link
              to={`/kerja/${code}/evaluasi`}
              search={{ tahun: year } as never}
              aria-current={year === chosen ? 'page' : undefined}
            >
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
