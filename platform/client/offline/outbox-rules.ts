import type { ProblemDetails } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { CallProblem } from '../call-problem.ts'

/** A write that was done on this device and has not been accepted by the server yet. */
export interface OutboxItem {
  /** Order of doing; given by the store. */
  id: number
  person: string
  endpoint: { method: string; path: string }
  region: string | null
  input: Record<string, unknown>
  /** Made when the act was done, so that however often it is sent, it happens once. */
  key: string
  /** What it is, for the list of what is not sent. */
  label: Bilingual
  /** Acts on one line go out strictly one after the other: a refused one holds those behind it. */
  line: string | null
  /** A newer act in the same slot takes the place of one that has never been tried. */
  slot: string | null
  /** RFC 3339. */
  madeAt: string
  /** How often it was sent without a clear answer. */
  tries: number
  state: 'waiting' | 'refused'
  /** The refusal as the server said it. */
  problem: ProblemDetails | null
}

/** What follows from an answer: gone, kept with the refusal, or nothing more goes out for now. */
export type Ending = 'sent' | 'refused' | 'pause'

/**
 * A refusal concerns the act and is kept with it; a lost answer, an ended session or a server that asks to wait
 * concerns the way, and everything keeps waiting in its order.
 */
export function endingOf(problem: CallProblem | undefined): Ending {
  if (problem === undefined) return 'sent'
  const { status } = problem.details
  const isTheWay = problem.isUnanswered || problem.isSignedOut || status === 429 || status >= 500
  return isTheWay ? 'pause' : 'refused'
}

/** The next act to send: the oldest waiting one whose line is free. */
export function nextOf(items: readonly OutboxItem[]): OutboxItem | undefined {
  const held = new Set<string>()
  for (const item of items) {
    if (item.line !== null && held.has(item.line)) continue
    if (item.state === 'waiting') return item
    if (item.line !== null) held.add(item.line)
  }
  return undefined
}

/** The waiting act that a newer one in its slot replaces; one that was ever tried may have happened. */
export const replacedBy = (items: readonly OutboxItem[], slot: string | null): OutboxItem | undefined =>
  slot === null
    ? undefined
    : items.find((item) => item.slot === slot && item.state === 'waiting' && item.tries === 0)

/** Milliseconds to wait before trying again after so many tries without an answer: at most five minutes. */
export const pauseAfter = (tries: number): number => Math.min(300_000, 5_000 * 2 ** Math.min(tries, 10))
