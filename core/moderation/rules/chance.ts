/** Numbers from 0 up to 1 that look random and are the same for the same seed. */
export type Chance = () => number

/**
 * A small generator (mulberry32) with a period of 2^32: enough for resampling, for nothing secret.
 *
 * @example const next = chanceFrom('2026:35.05'); next() // the same on every machine
 */
export function chanceFrom(seed: string): Chance {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
