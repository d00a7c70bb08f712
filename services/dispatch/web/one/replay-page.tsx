import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { ReplayIncident, type ReplayStep, type TaskState } from '../../contract.ts'
import { length } from '../logic/clock.ts'
import { heardLate, offsetOf, standAfter } from '../logic/replay.ts'
import { StateTag, TaskTag } from '../parts/marks.tsx'
import { useCentre } from '../parts/use-settings.ts'
import { useDispatchWords } from '../words.ts'
import { wordOf } from './log-panel.tsx'
import { useIncidentWords } from './words.ts'

/** An incident as it went, step by step: for reviews, and for whoever asks what was known when. */
export function ReplayPage() {
  const { w } = useIncidentWords()
  const { code } = usePlace()
  const { incidentId = '' } = useParams({ strict: false }) as { incidentId?: string }
  const found = useEndpoint(ReplayIncident, { incidentId })
  return (
    <Screen
      eyebrow={
        <Link to={`/kerja/${code}/layanan/112/insiden/${incidentId}`}>
          {w.title(found.data?.number ?? '')}
        </Link>
      }
      title={w.replayTitle(found.data?.number ?? '')}
      lead={w.replayLead}
    >
      <Answer of={found} lines={10}>
        {({ steps }) => <Replay steps={steps} />}
      </Answer>
    </Screen>
  )
}

const STEP_MS = 1200

function Replay({ steps }: { steps: readonly ReplayStep[] }) {
  const { w } = useIncidentWords()
  const id = useId()
  const last = Math.max(steps.length - 1, 0)
  const [index, setIndex] = useState(last)
  const [plays, setPlays] = useState(false)
  useEffect(() => {
    if (!plays) return
    const timer = setTimeout(() => (index >= last ? setPlays(false) : setIndex(index + 1)), STEP_MS)
    return () => clearTimeout(timer)
  }, [plays, index, last])
  const play = () => {
    if (index >= last) setIndex(0)
    setPlays(!plays)
  }
  const stand = standAfter(steps, index)
  if (stand === undefined) return <p className="mute">{w.before}</p>
  const said = `${w.step(index + 1, steps.length)}, ${w.since(length(offsetOf(steps, index)) ?? '0:00')}`
  return (
    <>
      <div className="replay112">
        <label htmlFor={id}>{w.slider}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          value={index}
          aria-valuetext={said}
          onChange={({ currentTarget }) => {
            setPlays(false)
            setIndex(Number(currentTarget.value))
          }}
        />
        <button type="button" className="button" onClick={play}>
          {plays ? w.pause : w.play}
        </button>
        <p role="status">{said}</p>
      </div>
      <Standing stand={stand} />
      <Panel title={w.log}>
        <ol className="log112">
          {steps.map((step, i) => (
            <Step
              key={`${step.at}${step.act}${step.toldAt}`}
              step={step}
              since={length(offsetOf(steps, i)) ?? ''}
              isHere={i === index}
              onChoose={() => setIndex(i)}
            />
          ))}
        </ol>
      </Panel>
    </>
  )
}

function Standing({ stand }: { stand: ReplayStep }) {
  const { w } = useIncidentWords()
  const { agencyName } = useCentre()
  return (
    <Panel title={w.standing}>
      <p>
        <StateTag state={stand.incident} />
      </p>
      <ul>
        {stand.tasks.map((task) => (
          <li key={task.id}>
            {agencyName(task.agency)} <TaskTag state={task.state as TaskState} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface StepProps {
  step: ReplayStep
  /** The first step, as a stopwatch shows it. */
  since: string
  isHere: boolean
  onChoose: () => void
}

function Step({ step, since, isHere, onChoose }: StepProps) {
  const { w } = useIncidentWords()
  const { language } = useDispatchWords()
  const { agencyName } = useCentre()
  const late = heardLate(step)
  return (
    <li aria-current={isHere ? 'step' : undefined}>
      <span className="replay112__since">+{since}</span>{' '}
      <button type="button" className="link" onClick={onChoose}>
        {wordOf(w.logLine, step.act)}
        {typeof step.content.agency === 'string' ? `: ${agencyName(step.content.agency)}` : null}
      </button>{' '}
      <time dateTime={step.at} className="small mute">
        {wib(step.at, language)}
      </time>
      {late === undefined ? null : <span className="small mute"> ({w.heardLate(length(late) ?? '')})</span>}
    </li>
  )
}
