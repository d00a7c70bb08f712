/** How many streams may be open at once. */
export interface StreamLimits {
  /** Of one person: windows and devices. */
  person: number
  /** Of one address: a hospital whose visitors share one connection is one address. */
  address: number
  /** Of this process. */
  all: number
}

export const STREAM_LIMITS: StreamLimits = { person: 24, address: 1000, all: 5000 }

/** Counts open streams; a stream is counted from the moment it is let in to the moment it ends. */
export class StreamCount {
  readonly #limits: StreamLimits
  readonly #open = new Map<string, number>()
  #all = 0

  constructor(limits: StreamLimits) {
    this.#limits = limits
  }

  /**
   * Counts one more.
   *
   * @param person id of who listens; nothing where everybody may
   * @returns gives the place back; nothing when there is none left
   */
  take(address: string, person: string | undefined): (() => void) | undefined {
    const keys = [`address ${address}`, ...(person === undefined ? [] : [`person ${person}`])]
    const isFull =
      this.#all >= this.#limits.all ||
      keys.some(
        (key) => (this.#open.get(key) ?? 0) >= this.#limits[key.split(' ')[0] as 'address' | 'person'],
      )
    if (isFull) return undefined
    this.#count(keys, 1)
    return () => this.#count(keys, -1)
  }

  #count(keys: readonly string[], by: 1 | -1): void {
    this.#all += by
    for (const key of keys) {
      const now = (this.#open.get(key) ?? 0) + by
      if (now === 0) this.#open.delete(key)
      else this.#open.set(key, now)
    }
  }
}
