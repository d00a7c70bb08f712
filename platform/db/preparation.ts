import { createHash } from 'node:crypto'

/** Seen so often a statement comes again: its plan is worth keeping. */
const OFTEN = 5
/** Plans a connection keeps at most; each costs it some ten kilobytes. */
const MOST = 400
/** Longer texts are made by lists of values and hardly come twice. */
const LONGEST = 10_000

/**
 * Names for statements that come again, so that a connection parses and plans them once: most statements of an act
 * take less time than their planning.
 *
 * @example const prepare = preparation(); client.query({ text, values, ...prepare(text) })
 */
export function preparation(): (text: string) => { name?: string } {
  const seen = new Map<string, number>()
  const names = new Map<string, { name: string }>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined) return known
    if (names.size >= MOST || text.length > LONGEST) return {}
    const times = (seen.get(text) ?? 0) + 1
    if (times < OFTEN) {
      if (seen.size > 10 * MOST) seen.clear()
      seen.set(text, times)
      return {}
    }
    seen.delete(text)
    const named = { name: `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}` }
    names.set(text, named)
    return named
  }
}
