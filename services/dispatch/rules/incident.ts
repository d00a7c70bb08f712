import type { IncidentState, TaskState } from '../contract/words.ts'
import type { Timers } from '../contract.ts'
import type { Due } from './task.ts'

/** What decides the state of an incident. */
export interface Standing {
  /** How it left the board, if it did. */
  exit: 'closed' | 'cancelled' | 'merged' | 'transferred' | null
  verifiedAt: Date | null
  resolvedAt: Date | null
  tasks: readonly { state: TaskState; endedAt: Date | null }[]
}

const RANK: readonly TaskState[] = ['dispatched', 'acknowledged', 'en_route', 'on_scene', 'under_control']

/**
 * The state of an incident: its exit; else the furthest of its running tasks; else resolved when the field has done its
 * part or the desk says so; else verified or received. Refused and cancelled tasks leave it where it was.
 */
export function foldIncident({ exit, verifiedAt, resolvedAt, tasks }: Standing): IncidentState {
  if (exit !== null) return exit
  const furthest = Math.max(...tasks.filter(isRunning).map(({ state }) => RANK.indexOf(state)), -1)
  const reached = RANK[furthest]
  if (reached !== undefined) return reached as IncidentState
  if (resolvedAt !== null || tasks.some(({ state }) => state === 'done')) return 'resolved'
  return verifiedAt === null ? 'received' : 'verified'
}

export const isRunning = ({ endedAt }: { endedAt: Date | null }): boolean => endedAt === null

export type DeskAct =
  | 'change'
  | 'verify'
  | 'dispatch'
  | 'merge'
  | 'unmerge'
  | 'resolve'
  | 'close'
  | 'cancel'
  | 'reopen'
  | 'transfer'

const OPEN: readonly IncidentState[] = [
  'received',
  'verified',
  'dispatched',
  'acknowledged',
  'en_route',
  'on_scene',
  'under_control',
  'resolved',
]
const NOBODY_SENT: readonly IncidentState[] = ['received', 'verified']

/** From which states the desk may do what. */
const FROM: Record<DeskAct, readonly IncidentState[]> = {
  change: OPEN,
  verify: ['received'],
  dispatch: OPEN,
  merge: [...NOBODY_SENT, 'resolved'],
  unmerge: ['merged'],
  resolve: OPEN.slice(0, -1),
  close: [...NOBODY_SENT, 'resolved'],
  cancel: OPEN,
  reopen: ['closed', 'cancelled'],
  transfer: NOBODY_SENT,
}

export const isOpen = (state: IncidentState): boolean => OPEN.includes(state)
export const allows = (act: DeskAct, state: IncidentState): boolean => FROM[act].includes(state)

/** Nobody was sent within the time in which a task would have to be acknowledged. */
export function unsentSince(
  incident: { state: IncidentState; receivedAt: Date; tasks: readonly unknown[] },
  timers: Timers,
  now: Date,
): Due | undefined {
  if (!NOBODY_SENT.includes(incident.state) || incident.tasks.length > 0) return undefined
  const dueAt = new Date(incident.receivedAt.getTime() + timers.acknowledge * 1000)
  return dueAt < now ? { step: 'acknowledge', dueAt } : undefined
}

/** @example incidentNumber(2026, 123) // '112-2026-000123' */
export const incidentNumber = (year: number, number: number): string =>
  `112-${year}-${String(number).padStart(6, '0')}`
