import { Panel } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import type { Report } from '../../contract.ts'
import { StateTag } from '../state-tag.tsx'
import { useRealisationWords } from '../words.ts'
import { ContentRead } from './content-read.tsx'

/** The way of the report, and its earlier versions as they were. */
export function History({ report }: { report: Report }) {
  const { w, language } = useRealisationWords()
  const { steps, versions } = report
  const older = versions.slice(1)
  if (steps.length === 0 && older.length === 0) return null
  return (
    <Panel title={w.history}>
      <ol className="tasks">
        {[...steps].reverse().map((step) => (
          <li key={step.number} className="task task--soon">
            <div>
              <h3 className="task__title">{w.acts[step.act]}</h3>
              {step.note === null ? null : <p className="task__why">{step.note}</p>}
              <p className="task__due">
                {wib(step.at, language)} · {step.by ?? w.nobody} · {w.version(step.version)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {older.map((one) => (
        <details key={one.version}>
          <summary>
            {w.version(one.version)} <StateTag state={one.state} />
          </summary>
          <ContentRead content={one.content} targets={report.programme.targets} />
        </details>
      ))}
    </Panel>
  )
}
