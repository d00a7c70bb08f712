import type { Place } from '#platform/client/place.tsx'
import { administrationAt } from './administration/administration.ts'

/** A job of the rail. A job that has nothing to open yet is left out until it has. */
export interface Job {
  key: 'tasks' | 'evaluation' | 'reports' | 'administration'
  to: string
  /** Which words say what it holds today. */
  says: 'tasks' | 'todayEvaluation' | 'todayReports' | 'todayAdministration'
}

/** The jobs of a region that its reader may open. */
export function jobsAt(place: Place): Job[] {
  const base = `/kerja/${place.code}`
  const jobs: Job[] = [
    { key: 'tasks', to: base, says: 'tasks' },
    { key: 'evaluation', to: `${base}/evaluasi`, says: 'todayEvaluation' },
    { key: 'reports', to: `${base}/laporan`, says: 'todayReports' },
  ]
  if (administrationAt(place).length === 0) return jobs
  return [...jobs, { key: 'administration', to: `${base}/administrasi`, says: 'todayAdministration' }]
}
