import type { Place } from '#platform/client/place.tsx'
import { doorsAt, type HubJob } from '#platform/client/workspace.tsx'
import { administrationAt } from './administration/administration.ts'
import { workspacePages } from './workspace-pages.ts'

/** A job of the rail. A job that has nothing to open yet is left out until it has. */
export interface Job {
  key: 'tasks' | HubJob | 'reports' | 'administration'
  to: string
  /** Which words say what it holds today. */
  says: 'tasks' | keyof typeof SAYS | 'todayEvaluation' | 'todayReports' | 'todayAdministration'
}

const SAYS = {
  todayMovement: { key: 'movement', path: 'gerakan' },
  todayPlan: { key: 'plan', path: 'rencana' },
  todayIndicator: { key: 'indicator', path: 'indikator' },
  todayService: { key: 'service', path: 'layanan' },
  todayMeeting: { key: 'meeting', path: 'rapat' },
} as const

/** Jobs whose hub has at least one open door. */
function hubsAt(place: Place): Job[] {
  const open = new Set(doorsAt(workspacePages, place).map(({ job }) => job))
  return (Object.keys(SAYS) as (keyof typeof SAYS)[])
    .filter((says) => open.has(SAYS[says].key))
    .map((says) => ({ key: SAYS[says].key, to: `/kerja/${place.code}/${SAYS[says].path}`, says }))
}

/** The jobs of a region that its reader may open. */
export function jobsAt(place: Place): Job[] {
  const base = `/kerja/${place.code}`
  const jobs: Job[] = [
    { key: 'tasks', to: base, says: 'tasks' },
    ...hubsAt(place),
    { key: 'evaluation', to: `${base}/evaluasi`, says: 'todayEvaluation' },
    { key: 'reports', to: `${base}/laporan`, says: 'todayReports' },
  ]
  if (administrationAt(place).length === 0) return jobs
  return [...jobs, { key: 'administration', to: `${base}/administrasi`, says: 'todayAdministration' }]
}
