// The own score of a quick win: the mean of each question over its scorers, then the plain mean over the questions
// that anybody scored. Two decimals, half up. Own computation of the region; the official score is the assessors'.

export interface GivenScore {
  question: string
  value: number
}

/**
 * Exact mean of whole numbers or of fractions with one denominator each, to two decimals, half up.
 *
 * @param parts sum and count of each group; the mean of the groups' means is taken
 */
function meanOfMeans(parts: readonly { sum: bigint; count: bigint }[]): string | null {
  if (parts.length === 0) return null
  const denominator = parts.reduce((product, { count }) => product * count, 1n)
  const sum = parts.reduce((total, part) => total + part.sum * (denominator / part.count), 0n)
  const below = denominator * BigInt(parts.length)
  const hundredths = (sum * 100n * 2n + below) / (below * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** Mean of each question, by code. */
export function questionMeans(given: readonly GivenScore[]): Map<string, { mean: string; scorers: number }> {
  return new Map(
    [...grouped(given)].map(([question, part]) => [
      question,
      { mean: meanOfMeans([part]) ?? '0.00', scorers: Number(part.count) },
    ]),
  )
}

/** The own score; nothing before anybody scored. */
export const ownScore = (given: readonly GivenScore[]): string | null =>
  meanOfMeans([...grouped(given).values()])

function grouped(given: readonly GivenScore[]): Map<string, { sum: bigint; count: bigint }> {
  const groups = new Map<string, { sum: bigint; count: bigint }>()
  for (const { question, value } of given) {
    const group = groups.get(question) ?? { sum: 0n, count: 0n }
    groups.set(question, { sum: group.sum + BigInt(value), count: group.count + 1n })
  }
  return groups
}
