import type { Meeting } from '../../contract.ts'

/** What was said: the summary under the empty key, the note of each point under its id. */
export type Said = Readonly<Record<string, string>>

/** The key of the summary. */
export const SUMMARY = ''

export const saidIn = ({ summary, agenda }: Pick<Meeting, 'summary' | 'agenda'>): Said => ({
  [SUMMARY]: summary,
  ...Object.fromEntries(agenda.map(({ id, note }) => [id, note])),
})

export const isSame = (a: Said, b: Said): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? '') === (b[key] ?? ''))

/**
 * Puts together what two people wrote: each part that only one of them touched is taken over.
 *
 * @param base what both began with
 * @returns what came of it, and the parts both touched differently (theirs is not in it yet)
 */
export function mergeSaid(base: Said, mine: Said, theirs: Said): { said: Said; crossed: string[] } {
  const said: Record<string, string> = { ...theirs }
  const crossed: string[] = []
  for (const [key, text] of Object.entries(mine)) {
    const [was, other] = [base[key] ?? '', theirs[key] ?? '']
    if (text === was) continue
    said[key] = text
    if (other !== was && other !== text) crossed.push(key)
  }
  return { said, crossed }
}
