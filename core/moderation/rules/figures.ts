import type { Alpha } from '../contract.ts'

// What is kept of a region: sums and counts from which every board is drawn, and no single rating.

/** Sums behind the severities: see `severity.ts`. Indexes follow `assessors`. */
export interface WithinSums {
  /** Per assessor: Σ over questions of (own rating − mean of the question). */
  deviations: number[]
  /** Per pair of assessors: Σ over questions of (1 if the same − 1 / ratings of the question). */
  overlap: number[][]
  /** Σ of squared distances of ratings from the mean of their question. */
  squares: number
  ratings: number[]
  /** Questions rated at least twice. */
  questions: number
}

/** Everything that is computed from the revealed ratings of a region. */
export interface RegionFigures {
  assessors: string[]
  ordinal: Alpha
  nominal: Alpha
  interval: Alpha
  components: { component: string; alpha: Alpha }[]
  /** How often each rating from 0 to 4 was given to a question. */
  questions: { question: string; counts: number[] }[]
  within: WithinSums
}
