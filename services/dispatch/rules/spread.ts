/** Permendagri 114/2018: a fire is reached within fifteen minutes of the information being received. */
export const FIRE_LIMIT_MS = 15 * 60_000

/**
 * The smallest figure that so many of a hundred do not exceed (nearest rank), as indicators reckon it.
 *
 * @param percent above 0 and at most 100
 */
export function percentile(figures: readonly number[], percent: number): number | null {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null
}

export const spreadOf = (figures: readonly number[]) => ({
  count: figures.length,
  medianMs: percentile(figures, 50),
  p90Ms: percentile(figures, 90),
})

/** Hundredths of the satisfaction index of an answer from 1 to 5: 25.00 to 100.00, even steps. */
export const satisfactionPoints = (answer: number): number => 2500 + (answer - 1) * 1875

/** Mean of answers as an index from 25 to 100, two decimals, halves up; exact in whole hundredths. */
export function satisfactionIndex(answers: readonly number[]): string | null {
  if (answers.length === 0) return null
  const sum = answers.reduce((total, answer) => total + satisfactionPoints(answer), 0)
  const hundredths = Math.floor((2 * sum + answers.length) / (2 * answers.length))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

/** Cells of public tables below this are not told: a small number could point at somebody. */
export const MINIMUM_CELL = 5
export const publicCount = (count: number): number | null => (count < MINIMUM_CELL ? null : count)

/**
 * Hides small cells, and where exactly one would be hidden also the next smallest: else the total less the others tells
 * it. A cell of zero is hidden too, for the same reason.
 */
export function publicCells(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, i) => (count < MINIMUM_CELL ? [i] : [])))
  if (hidden.size === 1) {
    const shown = counts.map((count, i) => ({ count, i })).filter(({ i }) => !hidden.has(i))
    const least = shown.sort((a, b) => a.count - b.count)[0]
    if (least !== undefined) hidden.add(least.i)
  }
  return counts.map((count, i) => (hidden.has(i) ? null : count))
}
