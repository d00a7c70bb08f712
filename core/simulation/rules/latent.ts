import { chance, normal } from './chance.ts'

// What a simulated world is made of: how good a region is, how hard a question is, how strict an assessor is. The
// spreads are of the size of the published tables (finals of 2023 from about 1.5 to 3.6), nothing more is claimed.

const clamp = (value: number): number => Math.min(4, Math.max(0, Math.round(value)))

/** What a fair assessor would think of a region's question, on the scale 0 to 4, not rounded. */
export const worth = (seed: number, region: string, question: string): number =>
  2.75 +
  0.45 * normal(seed, 'region', region) +
  0.5 * normal(seed, 'question', question) +
  0.45 * normal(seed, 'fit', region, question)

/** What an assessor gives: strictness is the assessor's own, and now and then somebody misreads a claim. */
export function rating(seed: number, assessor: number | string, region: string, question: string): number {
  const strictness = 0.25 * normal(seed, 'strict', assessor)
  const slip = chance(seed, 'slip', assessor, region, question) < 0.01 ? -2 : 0
  const noise = 0.3 * normal(seed, 'noise', assessor, region, question)
  return clamp(worth(seed, region, question) - strictness + slip + noise)
}

/** What a region gives itself: a little more than it is worth. */
export const selfRating = (seed: number, region: string, question: string): number =>
  clamp(worth(seed, region, question) + 0.4 + 0.3 * normal(seed, 'self', region, question))

/** What a citizen answers to a statement of the survey. */
export const answer = (seed: number, region: string, statement: string, respondent: number): number =>
  clamp(worth(seed, region, statement) + 0.8 * normal(seed, 'citizen', region, statement, respondent))
