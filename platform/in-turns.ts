import { setImmediate } from 'node:timers/promises'

/** Takes some milliseconds at most, whatever is made of each. */
const SLICE = 100

/**
 * Makes something of each of many, slice by slice, so that requests get their turn between: while one list of thousands
 * is worked through at a stretch, nobody else is answered.
 */
export async function inTurns<T, R>(many: readonly T[], make: (one: T) => R): Promise<R[]> {
  const made: R[] = []
  for (let at = 0; at < many.length; at += SLICE) {
    if (at > 0) await setImmediate()
    for (const one of many.slice(at, at + SLICE)) made.push(make(one))
  }
  return made
}
