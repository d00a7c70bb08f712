import type { Content } from '../contract.ts'

/** Nothing was written yet. */
export const EMPTY: Content = { value: '', text: '', selfRating: null, evidence: [] }

type Typed = Pick<Content, 'value' | 'text' | 'selfRating'>

/** Whether somebody wrote or chose anything at all. */
export const hasContent = (c: Content): boolean =>
  c.value.trim() !== '' || c.text.trim() !== '' || c.selfRating !== null || c.evidence.length > 0

/** An answer claims something, in a value or in words, and rates itself. */
export const isAnswered = (c: Typed): boolean =>
  c.selfRating !== null && (c.value.trim() !== '' || c.text.trim() !== '')

/** Whether two contents say the same, document by document. */
export const isSame = (a: Content, b: Content): boolean =>
  isSameTyped(a, b) &&
  a.evidence.length === b.evidence.length &&
  a.evidence.every((id, i) => id === b.evidence[i])

/** {@link isSame} for what a table can carry. */
export const isSameTyped = (a: Typed, b: Typed): boolean =>
  a.value === b.value && a.text === b.text && a.selfRating === b.selfRating

/** Evidence that came and went; a document cited twice counts once. */
export function evidenceChange(before: readonly string[], after: readonly string[]) {
  return {
    added: [...new Set(after)].filter((id) => !before.includes(id)),
    removed: [...new Set(before)].filter((id) => !after.includes(id)),
  }
}
