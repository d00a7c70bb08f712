import type { CallClass, CallEventKind, CallState } from '../contract/words.ts'

/** What was told of a call. */
export interface CallEvent {
  kind: CallEventKind
  at: Date
}

export interface FoldedCall {
  state: CallState
  offeredAt: Date | null
  answeredAt: Date | null
  endedAt: Date | null
  abandonedAt: Date | null
  /** Milliseconds from offered to answered; null while one of them is not known. */
  waitedMs: number | null
  /** Offered, or the first thing known: the period the call counts in. */
  at: Date
}

/**
 * A call as its events add up. Telephony systems repeat events and send them in any order, so nothing here depends on
 * the order: the earliest of each kind counts, and a call that ended without an answer was abandoned.
 *
 * @param events at least one
 */
export function foldCall(events: readonly CallEvent[]): FoldedCall {
  const offeredAt = earliest(events, 'offered')
  const answeredAt = earliest(events, 'answered')
  const endedAt = earliest(events, 'ended')
  const givenUpAt = earliest(events, 'abandoned') ?? endedAt
  const abandonedAt = answeredAt === null ? givenUpAt : null
  return {
    state: stateOf(answeredAt, endedAt, abandonedAt),
    offeredAt,
    answeredAt,
    endedAt,
    abandonedAt,
    waitedMs: offeredAt && answeredAt ? Math.max(0, answeredAt.getTime() - offeredAt.getTime()) : null,
    at: offeredAt ?? new Date(Math.min(...events.map(({ at }) => at.getTime()))),
  }
}

function earliest(events: readonly CallEvent[], kind: CallEventKind): Date | null {
  const times = events.filter((event) => event.kind === kind).map(({ at }) => at.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

function stateOf(answeredAt: Date | null, endedAt: Date | null, abandonedAt: Date | null): CallState {
  if (answeredAt !== null) return endedAt === null ? 'answered' : 'ended'
  return abandonedAt === null ? 'ringing' : 'abandoned'
}

/** What changed between two folds, as the names of the facts that tell it, in order of a call's life. */
export function changesOf(
  before: FoldedCall | undefined,
  after: FoldedCall,
): ('offered' | 'answered' | 'abandoned' | 'ended')[] {
  const moved = (one: keyof FoldedCall) => Number(before?.[one] ?? 0) !== Number(after[one] ?? 0)
  return [
    ...(after.offeredAt && moved('offeredAt') ? (['offered'] as const) : []),
    ...(after.answeredAt && (moved('answeredAt') || moved('waitedMs')) ? (['answered'] as const) : []),
    ...(after.abandonedAt && moved('abandonedAt') ? (['abandoned'] as const) : []),
    ...(after.answeredAt && after.endedAt && moved('endedAt') ? (['ended'] as const) : []),
  ]
}

/** A ringing call has nothing to be classified by; one that was given up has: silent, prank. */
export const mayClassify = (state: CallState): boolean => state !== 'ringing'

/** Classes that count as misuse of the number (ghost and prank, as the sources count them). */
export const isMisuse = (what: CallClass | null): boolean => what === 'ghost' || what === 'prank'
