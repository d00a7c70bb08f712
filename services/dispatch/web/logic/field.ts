import type { FieldTask, TaskAct, TaskState } from '../../contract.ts'

/** An act that was done on this device and waits to be sent. */
export interface WaitingAct {
  taskId: string
  act: TaskAct
  at: string
}

const AFTER: Record<TaskAct, TaskState> = {
  acknowledge: 'acknowledged',
  depart: 'en_route',
  arrive: 'on_scene',
  control: 'under_control',
  finish: 'done',
  refuse: 'refused',
}

const TIME: Partial<Record<TaskAct, keyof FieldTask>> = {
  acknowledge: 'acknowledgedAt',
  depart: 'departedAt',
  arrive: 'arrivedAt',
  control: 'controlledAt',
  finish: 'endedAt',
  refuse: 'endedAt',
}

/** What follows on each state, the usual one first; a crew may skip what nobody had time to press. */
const NEXT: Record<TaskState, readonly TaskAct[]> = {
  dispatched: ['acknowledge', 'depart', 'arrive', 'refuse'],
  acknowledged: ['depart', 'arrive', 'refuse'],
  en_route: ['arrive', 'finish'],
  on_scene: ['control', 'finish'],
  under_control: ['finish'],
  done: [],
  refused: [],
  cancelled: [],
}

const RANK: readonly TaskState[] = [
  'dispatched',
  'acknowledged',
  'en_route',
  'on_scene',
  'under_control',
  'done',
  'refused',
  'cancelled',
]

/**
 * A task as its crew knows it: what the server said, and on top of it what was done here and is not sent. An act never
 * turns a task back, whatever comes first; the earliest time of a step stays.
 */
export function withWaiting(task: FieldTask, waiting: readonly WaitingAct[]): FieldTask {
  return waiting.filter(({ taskId }) => taskId === task.id).reduce(apply, task)
}

function apply(task: FieldTask, { act, at }: WaitingAct): FieldTask {
  const after = AFTER[act]
  const state = RANK.indexOf(after) > RANK.indexOf(task.state) ? after : task.state
  const time = TIME[act]
  const known = time === undefined ? null : (task[time] as string | null)
  return {
    ...task,
    state,
    ...(time === undefined || (known !== null && known <= at) ? {} : { [time]: at }),
    acts: [...NEXT[state]],
  }
}

/** What may follow on a state, the usual one first. */
export const nextActs = (state: TaskState): readonly TaskAct[] => NEXT[state]

/** The one big button: what a crew does next; nothing when the task has ended. */
export const mainActOf = ({ acts }: Pick<FieldTask, 'acts'>): TaskAct | undefined =>
  acts.find((act) => act !== 'refuse')

/** Open ones first, the most pressing first; ended ones newest first. */
export function byTurn(a: FieldTask, b: FieldTask): number {
  const [openA, openB] = [a.endedAt === null, b.endedAt === null]
  if (openA !== openB) return openA ? -1 : 1
  if (!openA) return (a.endedAt as string) < (b.endedAt as string) ? 1 : -1
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1
  return a.dispatchedAt < b.dispatchedAt ? -1 : 1
}

/** An address for whichever map a phone has (RFC 5870), with a name where the browser opens it in a tab. */
export const mapAddress = ({ lat, lng }: Pick<FieldTask, 'lat' | 'lng'>): string | undefined =>
  lat === null || lng === null ? undefined : `geo:${lat},${lng}?q=${lat},${lng}`
