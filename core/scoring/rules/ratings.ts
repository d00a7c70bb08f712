/** A question rated, or the reason why it could not be. */
interface Rated {
  question: string
  value: number | null
  gapReason: string | null
}

export const isSameRating = (a: Rated, b: Rated): boolean =>
  a.value === b.value && a.gapReason === b.gapReason

/** How the counts of a sheet move when ratings take the place of those kept. */
export function changeOfCounts(
  changes: readonly Rated[],
  kept: readonly Rated[],
): { rated: number; gaps: number } {
  const before = countOf(kept.filter((one) => changes.some(({ question }) => question === one.question)))
  const after = countOf(changes)
  return { rated: after.rated - before.rated, gaps: after.gaps - before.gaps }
}

/** Ratings and recorded gaps; a gap is not a zero. */
function countOf(ratings: readonly Rated[]): { rated: number; gaps: number } {
  const rated = ratings.filter(({ value }) => value !== null).length
  return { rated, gaps: ratings.length - rated }
}

/** Codes without rating and without a recorded gap, in the order of the instrument. */
export function missingOf(questions: readonly { code: string }[], ratings: readonly Rated[]): string[] {
  const given = new Set(ratings.map(({ question }) => question))
  return questions.map(({ code }) => code).filter((code) => !given.has(code))
}

/**
 * The one line form of a sheet that its digest is taken over: codes in their order, a gap as a dash.
 *
 * @example canonicalForm([{ question: 'A02', value: null, … }, { question: 'A01', value: 3, … }]) // 'A01=3\nA02=-\n'
 */
export const canonicalForm = (ratings: readonly Rated[]): string =>
  [...ratings]
    .sort((a, b) => (a.question < b.question ? -1 : 1))
    .map(({ question, value }) => `${question}=${value ?? '-'}\n`)
    .join('')
