/**
 * What was read before, kept until its version is another one. Whoever asks with the same version gets the very same
 * object, and may know by that that nothing has changed; nobody may change it. Bounded by how many are kept: beyond
 * that the memory is given back.
 */
export class KeptByVersion<T> {
  readonly #kept = new Map<string, { version: string; value: T }>()

  constructor(private readonly most: number) {}

  /** What is kept under the key, if it is of this version. */
  find(key: string, version: string): T | undefined {
    const found = this.#kept.get(key)
    return found?.version === version ? found.value : undefined
  }

  keep(key: string, version: string, value: T): T {
    if (this.#kept.size >= this.most && !this.#kept.has(key)) this.#kept.clear()
    this.#kept.set(key, { version, value })
    return value
  }
}
