import { randomUUID } from 'node:crypto'

/** One write that a sender repeats until it is answered. */
export interface Sent<R> {
  key: string
  reply: R
  /** How often it was sent; more than once where an answer was lost. */
  tries: number
}

export interface Load<R> {
  /** All that was answered so far. */
  answered: readonly Sent<R>[]
  /** Ends when each write that was begun is answered. */
  stop: () => Promise<readonly Sent<R>[]>
}

interface Writer {
  url: string
  headers: Record<string, string>
  /** The body of write number `n`. */
  body: (n: number) => unknown
}

const PAUSE_MS = 50

/**
 * Sends writes from several senders at once, each the next as soon as the last is answered. A write without an answer,
 * or with that of a server in trouble, goes out again under the same key, as our screens do it.
 */
export function startLoad<R>(senders: number, writer: Writer): Load<R> {
  const answered: Sent<R>[] = []
  let stopped = false
  const send = async (): Promise<void> => {
    while (!stopped) answered.push(await sendUntilAnswered<R>(writer, answered.length))
  }
  const running = Promise.all(Array.from({ length: senders }, send))
  return {
    answered,
    stop: async () => {
      stopped = true
      await running
      return answered
    },
  }
}

async function sendUntilAnswered<R>(writer: Writer, n: number): Promise<Sent<R>> {
  const key = randomUUID()
  const body = JSON.stringify(writer.body(n))
  for (let tries = 1; ; tries++) {
    const reply = await sendOnce(writer, key, body)
    if (reply !== undefined) return { key, reply: reply as R, tries }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Nothing where the sender can not know whether it was done. */
async function sendOnce({ url, headers }: Writer, key: string, body: string): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
    body,
  }
  const reply = await fetch(url, init).catch(() => undefined)
  if (reply === undefined || reply.status >= 500) return undefined
  const said = await reply.json().catch(() => undefined)
  if (said === undefined) return undefined
  if (!reply.ok) throw new Error(`The write was refused: ${JSON.stringify(said)}`)
  return said
}
