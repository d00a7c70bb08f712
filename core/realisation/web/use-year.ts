import { useNavigate, useSearch } from '@tanstack/react-router'
import { dayInWib } from '#platform/time/time.ts'

const THIS_YEAR = (): number => Number(dayInWib(new Date()).slice(0, 4))

/** The year of the page, kept in its address; this year where it says none. */
export function useYear(): [year: number, setYear: (year: number) => void] {
  const { tahun } = useSearch({ strict: false }) as { tahun?: unknown }
  const navigate = useNavigate()
  const year = Number(tahun)
  const known = Number.isInteger(year) && year >= 2017 && year <= 2100 ? year : THIS_YEAR()
  return [known, (next) => void navigate({ to: '.', search: { tahun: next }, replace: true })]
}

/** Years to choose from: some before this one and the next. */
export function yearsAround(chosen: number): number[] {
  const now = THIS_YEAR()
  const years = Array.from({ length: 8 }, (_, i) => now + 1 - i).filter((year) => year >= 2017)
  return years.includes(chosen) ? years : [...years, chosen].sort((a, b) => b - a)
}
