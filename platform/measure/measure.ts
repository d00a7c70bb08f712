import type { FactType } from '#platform/facts/fact.ts'
import type { Bilingual, Static, T } from '#platform/schema/schema.ts'

/** What a figure may be told apart by. Members are codes, never people: a village (`35.05.01.2001`), an agency. */
export const DIMENSIONS = [
  'district',
  'village',
  'agency',
  'facility',
  'lane',
  'category',
  'channel',
  'sex',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * One figure read off one fact. The newest fact about a subject counts, in the period of its own `at`: so a late or
 * corrected fact changes the right period, and `null` takes the figure back.
 */
export interface Measurement {
  /** What was measured, for example the id of the call; steady over all facts about it. */
  subject: string
  /** When it counts (ISO 8601 instant): the time of the happening, not of the writing. */
  at: string
  /** Whole units of the measure, so that sums are exact; null takes an earlier figure back. */
  value: number | null
  by?: Partial<Record<Dimension, string>>
}

/** A figure that a module reads off its own facts, for example milliseconds from offered to answered. */
export interface Measure {
  /** `<module>.<what>`, for example `dispatch.answer_time`. */
  name: `${string}.${string}`
  label: Bilingual
  unit: 'ms' | 'count' | 'rupiah' | 'point'
  /** The facts it is read off; each by the pure function of the same place in `readers`. */
  readers: readonly Reader[]
}

export interface Reader {
  from: FactType
  /** @returns none where the fact says nothing of the measure */
  read: (fact: { seq: number; payload: never; recordedAt: Date }) => readonly Measurement[]
}

/**
 * Binds a reader to the payload of its fact.
 *
 * @example reader(CallAnswered, ({ payload }) => [{ subject: payload.callId, at: payload.offeredAt, value: payload.waitedMs }])
 */
export function reader<F extends FactType>(
  from: F,
  read: (fact: { seq: number; payload: PayloadOf<F>; recordedAt: Date }) => readonly Measurement[],
): Reader {
  return { from: from as unknown as FactType, read: read as unknown as Reader['read'] }
}

type PayloadOf<F> = F extends FactType<infer I> ? Static<ReturnType<typeof T.Object<I>>> : never

/** Some of the figures of a measure. */
export interface Term {
  /** Name of a measure of any module. */
  measure: string
  /** Only figures of these members. */
  where?: Partial<Record<Dimension, readonly string[]>>
}

/** `[60_000, 1]` divides milliseconds into minutes; `[1, 100]` makes a share a percentage. */
export type Scale = readonly [divideBy: number, multiplyBy: number]

/** How an indicator is made of measures. All but the percentile are a numerator over a denominator, exact. */
export type Formula =
  | { kind: 'count'; of: Term }
  | { kind: 'sum'; of: Term; scale?: Scale }
  | { kind: 'mean'; of: Term; scale?: Scale }
  /** Figures of one term for each of another; counts them unless `sums` is set. */
  | { kind: 'ratio'; of: Term; over: Term; sums?: true; scale?: Scale }
  /** Figures not above a limit, of all figures of the term. */
  | { kind: 'share'; of: Term; within: number; scale?: Scale }
  /** The smallest figure that so many of a hundred do not exceed (nearest rank). 50 is the median. */
  | { kind: 'percentile'; of: Term; percent: number; scale?: Scale }

/** Reports that ask for the same figure under names of their own: one definition, many reports. */
export interface FrameworkLink {
  framework: 'smart-city' | 'spbe' | 'sdg' | 'u4ssc' | 'sni-37122' | 'lkjip' | 'spm'
  /** Code there, for example a question of the evaluation (`C07`). */
  code: string
  note?: Bilingual
}

/** An indicator that comes with a module, the same in every region. A change of its formula is a new version. */
export interface StandardIndicator {
  /** `<module>.<what>`, for example `dispatch.response_time_median`. */
  code: `${string}.${string}`
  version: number
  name: Bilingual
  /** What is counted and what is not, in a sentence or two. */
  definition: Bilingual
  /** Regulation or reason behind it. */
  source: Bilingual
  unit: 'percent' | 'seconds' | 'minutes' | 'count' | 'rupiah' | 'index'
  /** Which way is better. */
  better: 'higher' | 'lower'
  decimals: 0 | 1 | 2
  formula: Formula
  /** What its values are told apart by. */
  by: readonly Dimension[]
  links?: readonly FrameworkLink[]
  /** A target every region starts with, where a regulation or promise sets one. */
  target?: number
}
