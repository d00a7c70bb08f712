import type { Context } from '#platform/context.ts'
import type { OutboxRow } from '../store/exchange/outbox.ts'

/** How a call to an exchange ended. */
export type Reached = { status: number; text: string } | { status: undefined; problem: string }

const PATIENCE_MS = 10_000

/** Never follows elsewhere: a message with health data goes to the address it was meant for, or nowhere. */
export async function reach(url: string, init: RequestInit): Promise<Reached> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    return {
      status: undefined,
      problem: cause instanceof Error && cause.name === 'TimeoutError' ? 'timeout' : 'unanswered',
    }
  }
}

/** What became of a message. `later`: it could be told again; `pause`: nothing should be told for a while. */
export type Outcome =
  | { kind: 'accepted'; remote: Record<string, string> }
  | { kind: 'refused' | 'later' | 'pause'; problem: string; remote: Record<string, string> }

/** A message that is written and waits to be told; no transaction is open meanwhile. */
export type Telling = () => Promise<Outcome>

/** Writes a message to one exchange from what the database knows now; what can not be told ends at once. */
export type Sender = (ctx: Context, row: OutboxRow) => Promise<Telling | Outcome>

/** Whether a status says that the message itself is at fault, or the time it was sent. */
export const failureOf = (status: number, remote: Record<string, string>): Outcome => ({
  kind: status === 401 || status === 403 || status === 429 || status >= 500 ? 'pause' : 'refused',
  problem: `http_${status}`,
  remote,
})

export const readJson = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
