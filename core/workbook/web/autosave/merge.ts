import type { Content } from '../../contract.ts'

/** Parts of an answer that two people can write differently; evidence always adds up. */
export type Part = 'value' | 'text' | 'selfRating'
const PARTS: readonly Part[] = ['value', 'text', 'selfRating']

export interface Merged {
  content: Content
  /** Parts both changed, and not to the same; there the content keeps one's own. */
  conflicts: Part[]
}

/**
 * Puts two changes of one answer together: what only one of them touched is taken from that one.
 *
 * @param base what both began from
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const conflicts = PARTS.filter(
    (part) => mine[part] !== base[part] && theirs[part] !== base[part] && mine[part] !== theirs[part],
  )
  const pick = <P extends Part>(part: P): Content[P] =>
    mine[part] === base[part] ? theirs[part] : mine[part]
  return {
    content: {
      value: pick('value'),
      text: pick('text'),
      selfRating: pick('selfRating'),
      evidence: mergeEvidence(base.evidence, mine.evidence, theirs.evidence),
    },
    conflicts,
  }
}

/** Theirs, without what I took away, with what I added. */
function mergeEvidence(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] {
  const removed = base.filter((id) => !mine.includes(id))
  const added = mine.filter((id) => !base.includes(id))
  return [...new Set([...theirs.filter((id) => !removed.includes(id)), ...added])]
}

/** Both texts, theirs first; everything else mine where I wrote something. */
export const bothOf = (mine: Content, theirs: Content): Content => ({
  value: mine.value === '' ? theirs.value : mine.value,
  text: [theirs.text, mine.text].filter((text) => text.trim() !== '').join('\n\n'),
  selfRating: mine.selfRating ?? theirs.selfRating,
  evidence: [...new Set([...theirs.evidence, ...mine.evidence])],
})

export const isSameContent = (a: Content, b: Content): boolean =>
  PARTS.every((part) => a[part] === b[part]) &&
  a.evidence.length === b.evidence.length &&
  a.evidence.every((id, i) => id === b.evidence[i])
