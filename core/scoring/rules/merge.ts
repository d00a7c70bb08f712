// Two devices of one assessor, or a tab left open: what comes back is laid over what is kept without ever
// overwriting what the sender has not seen.

/** What is kept of a question, or comes for it, with the revision it was based on. */
interface Revised {
  question: string
  revision: number
  /** The browser it comes from, or that kept it; null where it does not say. */
  device: string | null
}

export interface Merged<G extends Revised, K extends Revised> {
  /** To be kept, each under the next revision. */
  changes: (G & { revision: number })[]
  /** Kept meanwhile by another device with other content; nothing of it is written. */
  conflicts: { given: G; kept: K | undefined }[]
}

/**
 * Sorts what was given into changes and conflicts. The same content again is neither: it came twice. Of a question
 * given twice the last one counts. A browser knows what it sent itself, so its own next word is no conflict even
 * when the answer to the one before has not reached it.
 *
 * @param isSame whether given and kept say the same
 */
export function merge<G extends Revised, K extends Revised>(
  given: readonly G[],
  kept: readonly K[],
  isSame: (given: G, kept: K) => boolean,
): Merged<G, K> {
  const keptOf = new Map(kept.map((one) => [one.question, one]))
  const merged: Merged<G, K> = { changes: [], conflicts: [] }
  for (const one of new Map(given.map((g) => [g.question, g])).values()) {
    const there = keptOf.get(one.question)
    if (there !== undefined && isSame(one, there)) continue
    const revision = there?.revision ?? 0
    if (one.revision === revision || isOwnEcho(one, there))
      merged.changes.push({ ...one, revision: revision + 1 })
    else merged.conflicts.push({ given: one, kept: there })
  }
  return merged
}

const isOwnEcho = (given: Revised, kept: Revised | undefined): boolean =>
  given.device !== null && given.device === kept?.device

/** What was given, with the browser it came from. */
export const sentFrom = <G extends object>(
  device: string | undefined,
  given: readonly G[],
): (G & { device: string | null })[] => given.map((one) => ({ ...one, device: device ?? null }))
