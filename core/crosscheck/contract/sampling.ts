import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Doubt, ofYear } from './words.ts'

/** A claim of the submission with what is at stake, why it is doubted, and its chance of being drawn. */
export const WeighedClaim = T.Object({
  question: T.String(),
  label: Bilingual,
  component: T.String(),
  claimed: Nullable(T.Integer()),
  /** The level the papers carry without a look on the spot. */
  supported: Nullable(T.Integer()),
  /** Index points, four decimals. */
  stake: DecimalText,
  doubt: Doubt,
  /** Percent, two decimals. */
  chance: DecimalText,
  drawn: T.Boolean(),
})
export type WeighedClaim = Static<typeof WeighedClaim>

export const SamplingContent = T.Object({
  claims: T.Array(WeighedClaim),
  /** Claims with something at stake: what is drawn from. */
  among: T.Integer(),
  size: T.Integer(),
  faulty: T.Integer(),
  /** Percent, one decimal: if any claims are as likely to be false as any others. */
  catchAnywhere: DecimalText,
  /** Percent, one decimal: if false claims lie where stake × doubt is. */
  catchWhereDoubted: DecimalText,
  /** `35.07:2026:2026-11-05`: its SHA-256 is where the draw starts. */
  seed: T.String(),
  /** Version of the submission that was weighed. */
  submission: T.Integer(),
})
export type SamplingContent = Static<typeof SamplingContent>

export const SamplingPlan = T.Object({
  year: Year,
  version: T.Integer(),
  publishedOn: T.String({ format: 'date' }),
  madeAt: Instant,
  ...SamplingContent.properties,
})
export type SamplingPlan = Static<typeof SamplingPlan>

const CHOICE = {
  ...ofYear,
  size: T.Integer({ minimum: 1, maximum: 150, description: 'Claims to verify on the spot' }),
  faulty: T.Integer({ minimum: 1, maximum: 20, description: 'False claims the confidence is told for' }),
}

export const TrySampling = endpoint({
  get: '/crosscheck/:year/sampling/trial',
  permission: 'crosscheck.session.plan',
  summary: 'What a plan of this size would verify today, and with what confidence; nothing is kept',
  input: CHOICE,
  reply: SamplingContent,
  problems: [problems.nothingSubmitted, problems.nothingAtStake],
})

export const KeepSampling = endpoint({
  post: '/crosscheck/:year/sampling',
  permission: 'crosscheck.session.plan',
  summary: 'Keep a plan under today’s date; from then on everybody can draw it again',
  input: CHOICE,
  reply: SamplingPlan,
  problems: [problems.nothingSubmitted, problems.nothingAtStake, problems.notYourRegion],
})

export const ListSamplings = endpoint({
  get: '/crosscheck/:year/sampling',
  permission: 'crosscheck.session.read',
  summary: 'Plans that were kept, newest first',
  input: ofYear,
  reply: T.Array(SamplingPlan),
})
