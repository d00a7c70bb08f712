import { usePlace } from '#platform/client/place.tsx'
import { Doors } from '#platform/client/view/doors.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import type { HubJob } from '#platform/client/workspace.tsx'
import { useAppWords } from '../words.ts'

const LEADS = {
  movement: 'movementLead',
  plan: 'planLead',
  indicator: 'indicatorLead',
  service: 'serviceLead',
  meeting: 'meetingLead',
} as const

/** The hub of a job: its steps and the pages open to the reader. */
function JobHub({ job }: { job: Exclude<HubJob, 'evaluation'> }) {
  const { w, language } = useAppWords()
  const place = usePlace()
  return (
    <Screen title={w[job]} lead={w[LEADS[job]](place.name)}>
      <Doors job={job} titles={w.steps} language={language} />
    </Screen>
  )
}

export const MovementHub = () => <JobHub job="movement" />
export const PlanHub = () => <JobHub job="plan" />
export const IndicatorHub = () => <JobHub job="indicator" />
export const ServiceHub = () => <JobHub job="service" />
export const MeetingHub = () => <JobHub job="meeting" />
