import type { Instant } from '#platform/schema/schema.ts'
import type { DeskAct } from './acts.ts'

/** An act of the desk that the server has not answered yet. */
export interface Unsent {
  /** Idempotency key: sent twice, done once. */
  key: string
  act: DeskAct
  ticketId: string
  number: string
  /** Address of the endpoint it belongs to, so that it outlives the page. */
  endpoint: string
  input: Record<string, unknown>
  /** When the key was pressed. */
  pressedAt: Instant
}

/** An act that waited so long is entered with its true time; a shorter wait is the network's. */
const TRUE_TIME_MS = 30_000

/** What is sent: acts that waited say when they happened, so that a lost connection does not stretch the wait. */
export const inputAt = ({ input, pressedAt }: Unsent, now: Date): Record<string, unknown> =>
  now.getTime() - new Date(pressedAt).getTime() > TRUE_TIME_MS ? { ...input, at: pressedAt } : input

/** Acts of one ticket leave in the order they were pressed; those of others need not wait. */
export const nextToSend = (waiting: readonly Unsent[]): Unsent[] =>
  waiting.filter((one, i) => waiting.findIndex(({ ticketId }) => ticketId === one.ticketId) === i)
