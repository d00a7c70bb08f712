import { Link } from '@tanstack/react-router'
import type { Language } from '../../problem/problem.ts'
import { type HubJob, type JobStep, STEPS, useDoors } from '../workspace.tsx'
import { Panel } from './screen.tsx'

/**
 * The doors of a job that are open to the reader, step by step.
 *
 * @param titles what each step of the job is called
 */
export function Doors(props: {
  job: HubJob
  titles: Readonly<Partial<Record<JobStep, string>>>
  language: Language
}) {
  const doors = useDoors(props.job)
  const steps: readonly JobStep[] = STEPS[props.job]
  return steps.map((step) => {
    const here = doors.filter((door) => door.step === step)
    return here.length === 0 ? null : (
      <Panel key={step} title={props.titles[step] ?? ''}>
        <ul className="doors">
          {here.map(({ to, label, summary }) => (
            <li key={to}>
              <Link to={to}>{label[props.language]}</Link>
              <p>{summary[props.language]}</p>
            </li>
          ))}
        </ul>
      </Panel>
    )
  })
}
