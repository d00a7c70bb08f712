import type { Liveness } from '#platform/client/live.ts'
import { wib } from '#platform/ui/format.ts'
import type { CallClass, IncidentState, Overdue, Priority, TaskState, UnitState } from '../../contract.ts'
import { elapsed, toneOf } from '../logic/clock.ts'
import { useDispatchWords } from '../words.ts'
import { useNow } from './use-now.ts'

/** A stopwatch that turns kunyit when its step is due and bata a minute later; the words say it too. */
export function Clock({ from, overdue }: { from: string; overdue?: Overdue | null }) {
  const { w } = useDispatchWords()
  const now = useNow()
  const tone = toneOf(overdue?.dueAt, now)
  return (
    <span className={`clock112 clock112--${tone}`}>
      <time dateTime={from}>{elapsed(from, now)}</time>
      {tone === 'calm' || !overdue ? null : (
        <span className="clock112__late">{w.late(w.steps[overdue.step])}</span>
      )}
    </span>
  )
}

export function PriorityMark({ priority }: { priority: Priority }) {
  const { w } = useDispatchWords()
  return (
    <abbr className={`priority112 priority112--${priority.toLowerCase()}`} title={w.priority(priority)}>
      {priority}
    </abbr>
  )
}

type Tone = 'good' | 'attention' | 'bad' | undefined
const INCIDENT: Partial<Record<IncidentState, Tone>> = {
  received: 'attention',
  under_control: 'good',
  resolved: 'good',
  closed: 'good',
}
const UNIT: Partial<Record<UnitState, Tone>> = {
  available: 'good',
  en_route: 'attention',
  on_scene: 'attention',
}
const TASK: Partial<Record<TaskState, Tone>> = { dispatched: 'attention', refused: 'bad', done: 'good' }
const CLASS: Partial<Record<CallClass, Tone>> = { genuine: 'good', prank: 'bad', ghost: 'attention' }

const classNameOf = (tone: Tone): string => (tone === undefined ? 'tag' : `tag tag--${tone}`)

export function StateTag({ state }: { state: IncidentState }) {
  const { w } = useDispatchWords()
  return <span className={classNameOf(INCIDENT[state])}>{w.states[state]}</span>
}

export function TaskTag({ state }: { state: TaskState }) {
  const { w } = useDispatchWords()
  return <span className={classNameOf(TASK[state])}>{w.taskStates[state]}</span>
}

export function UnitTag({ state }: { state: UnitState }) {
  const { w } = useDispatchWords()
  return <span className={classNameOf(UNIT[state])}>{w.unitStates[state]}</span>
}

export function ClassTag({ of }: { of: CallClass }) {
  const { w } = useDispatchWords()
  return <span className={classNameOf(CLASS[of])}>{w.classes[of]}</span>
}

export function ExampleTag({ shown }: { shown: boolean }) {
  const { w } = useDispatchWords()
  return shown ? (
    <abbr className="tag tag--attention" title={w.exampleNote}>
      {w.example}
    </abbr>
  ) : null
}

/** Whether the desk hears the centre, and since when not. */
export function LiveBar({ line }: { line: Liveness }) {
  const { w, language } = useDispatchWords()
  const heard =
    line.heardAt === undefined
      ? undefined
      : (wib(new Date(line.heardAt), language).split(' ').at(-1) ?? undefined)
  return (
    <p className={`live112 live112--${line.state}`} role="status">
      <span className="live112__dot" aria-hidden="true" />
      {line.state === 'connecting' && heard === undefined ? w.live.first : w.live[line.state]}
      {line.state === 'live' || heard === undefined ? null : ` ${w.live.heard(heard)}`}
    </p>
  )
}
