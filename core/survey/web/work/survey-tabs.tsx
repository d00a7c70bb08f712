import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { useSurveyWords } from '../words.ts'

/** The three parts of a survey: forms, checks, results. */
export function SurveyTabs({ year, open }: { year: number; open: number }) {
  const { w } = useSurveyWords()
  const base = `/kerja/${usePlace().code}/evaluasi/survei/${year}`
  return (
    <nav className="survey-tabs" aria-label={w.tabs}>
      <Link to={base} activeOptions={{ exact: true }}>
        {w.tabForms}
      </Link>
      <Link to={`${base}/periksa`}>{w.tabFindings(open)}</Link>
      <Link to={`${base}/hasil`}>{w.tabResults}</Link>
    </nav>
  )
}
