import { type Delivery, deliverWaiting } from './deliver.ts'

export interface Worker {
  /** Ends after the batch in hand. */
  stop: () => Promise<void>
}

/** A missed notification or a due retry is found at the latest after this many milliseconds. */
const POLL = 1_000

/**
 * Delivers facts until stopped: at once when the database notifies, else by polling. Runs inside the
 * server by default, or as a process of its own.
 */
export async function startWorker(delivery: Delivery, onError: (error: unknown) => void): Promise<Worker> {
  let stopped = false
  let running: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await deliverWaiting(delivery).catch(onError)
    } while (again && !stopped)
  }
  const wake = (): void => {
    if (stopped) return
    again = true
    running ??= run().finally(() => {
      running = undefined
    })
  }
  const listener = await delivery.database.listen(wake)
  const timer = setInterval(wake, POLL)
  wake()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await listener.stop()
      await running
    },
  }
}
