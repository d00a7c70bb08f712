import type { TaskAct, TaskState, UnitState } from '../contract/words.ts'
import type { Timers } from '../contract.ts'

/** What was done about a task. `cancel` is the dispatcher's, `assign` brings a unit in. */
export interface TaskEvent {
  act: TaskAct | 'cancel' | 'assign'
  at: Date
  /** Of one unit; null for the whole task. */
  unitId: string | null
}

export interface FoldedTask {
  state: TaskState
  dispatchedAt: Date
  acknowledgedAt: Date | null
  departedAt: Date | null
  arrivedAt: Date | null
  controlledAt: Date | null
  endedAt: Date | null
}

/** The way of a task; each state is reached by its act. */
const WAY = [
  ['acknowledge', 'acknowledged', 'acknowledgedAt'],
  ['depart', 'en_route', 'departedAt'],
  ['arrive', 'on_scene', 'arrivedAt'],
  ['control', 'under_control', 'controlledAt'],
] as const
const END = { finish: 'done', refuse: 'refused', cancel: 'cancelled' } as const
/** Of two ends at the same instant the one said by those on the spot counts. */
const ENDS = ['finish', 'refuse', 'cancel'] as const

/**
 * A task as its events add up. Crews without a network tell late and in any order, so nothing here depends on the
 * order: the earliest of each act counts, the furthest state holds, and the earliest end ends it. Nothing happens
 * before the task was dispatched: a clock that says so is read as that moment.
 */
export function foldTask(dispatchedAt: Date, events: readonly TaskEvent[]): FoldedTask {
  const folded: FoldedTask = {
    state: 'dispatched',
    dispatchedAt,
    acknowledgedAt: null,
    departedAt: null,
    arrivedAt: null,
    controlledAt: null,
    endedAt: null,
  }
  for (const [act, state, time] of WAY) {
    const at = earliest(events, act, dispatchedAt)
    if (at === null) continue
    folded[time] = at
    folded.state = state
  }
  const end = endOf(events, dispatchedAt)
  return end === undefined ? folded : { ...folded, ...end }
}

function endOf(events: readonly TaskEvent[], from: Date): { state: TaskState; endedAt: Date } | undefined {
  const ends = ENDS.flatMap((act) => {
    const at = earliest(events, act, from)
    return at === null ? [] : [{ state: END[act], endedAt: at }]
  })
  // The sort is steady, so equal times keep the order of ENDS.
  return ends.sort((a, b) => a.endedAt.getTime() - b.endedAt.getTime())[0]
}

function earliest(events: readonly TaskEvent[], act: TaskEvent['act'], from: Date): Date | null {
  const times = events.filter((event) => event.act === act).map(({ at }) => at.getTime())
  return times.length === 0 ? null : new Date(Math.max(from.getTime(), Math.min(...times)))
}

const UNIT_STATE: Record<TaskState, UnitState> = {
  dispatched: 'assigned',
  acknowledged: 'assigned',
  en_route: 'en_route',
  on_scene: 'on_scene',
  under_control: 'on_scene',
  done: 'returning',
  refused: 'available',
  cancelled: 'available',
}

/**
 * The state of one unit of a task, read off the same events as the task itself, so that the two can never disagree:
 * what was said of the unit, and what was said of the whole task. A unit that never left is free when the task ends.
 */
export function unitStateOf(dispatchedAt: Date, events: readonly TaskEvent[], unitId: string): UnitState {
  const own = foldTask(
    dispatchedAt,
    events.filter((event) => event.unitId === null || event.unitId === unitId || isEnd(event.act)),
  )
  if (own.endedAt !== null) return own.departedAt === null ? 'available' : 'returning'
  return UNIT_STATE[own.state]
}

const isEnd = (act: TaskEvent['act']): boolean => act in END

/** Acts that are still open in a state, the next one first. Steps may be left out: an ambulance arrives unannounced. */
export function nextActs(state: TaskState): TaskAct[] {
  const from = ['dispatched', ...WAY.map(([, reached]) => reached)].indexOf(state)
  if (from < 0) return []
  const ahead = WAY.slice(from).map(([act]) => act)
  const end: TaskAct[] =
    state === 'dispatched' || state === 'acknowledged' ? ['finish', 'refuse'] : ['finish']
  return [...ahead, ...end]
}

export type Step = 'acknowledge' | 'depart' | 'arrive'
export interface Due {
  step: Step
  dueAt: Date
}

/** Level of a step when it is raised: each is raised once. */
export const LEVEL: Record<Step, 1 | 2 | 3> = { acknowledge: 1, depart: 2, arrive: 3 }

/** The step a running task is waiting for, and when it is due. A later step says that an earlier one was done. */
export function dueOf(task: FoldedTask, timers: Timers): Due | undefined {
  if (task.endedAt !== null || task.arrivedAt !== null || task.controlledAt !== null) return undefined
  const step = task.departedAt !== null ? 'arrive' : task.acknowledgedAt !== null ? 'depart' : 'acknowledge'
  return { step, dueAt: new Date(task.dispatchedAt.getTime() + timers[step] * 1000) }
}

/** The step that is late now, if one is. */
export function overdueOf(task: FoldedTask, timers: Timers, now: Date): Due | undefined {
  const due = dueOf(task, timers)
  return due !== undefined && due.dueAt < now ? due : undefined
}
