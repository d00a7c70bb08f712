import type { FastifyRateLimitStore } from '@fastify/rate-limit'

/** So many callers are counted at once; beyond that the one counted longest is forgotten. */
const MOST_CALLERS = 50_000

/**
 * Requests of each caller in the running window, by the clock of the process: where the clock of the machine is put back,
 * nobody is refused until it comes to the old hour again.
 */
export class RateWindows implements FastifyRateLimitStore {
  readonly #counts = new Map<string, number>()
  #begun = performance.now()

  incr(
    caller: string,
    callback: (error: null, result: { current: number; ttl: number }) => void,
    windowMs: number,
  ): void {
    const now = performance.now()
    if (now - this.#begun >= windowMs) {
      this.#counts.clear()
      this.#begun = now
    }
    const current = (this.#counts.get(caller) ?? 0) + 1
    if (current === 1) this.#makeRoom()
    this.#counts.set(caller, current)
    callback(null, { current, ttl: windowMs - (now - this.#begun) })
  }

  /** A route with a limit of its own counts for itself. */
  child(): RateWindows {
    return new RateWindows()
  }

  #makeRoom(): void {
    if (this.#counts.size < MOST_CALLERS) return
    for (const [oldest] of this.#counts) {
      this.#counts.delete(oldest)
      return
    }
  }
}
