import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import { changedMeanwhile, evidenceNeeded, notNow, recommendationUnknown } from './problems.ts'

export const RecommendationState = T.Union([
  T.Literal('open'),
  T.Literal('in_progress'),
  T.Literal('proven'),
  T.Literal('accepted'),
  T.Literal('carried_over'),
])
export type RecommendationState = Static<typeof RecommendationState>

export const Recommendation = T.Object({
  id: Uuid,
  region: T.Object({ code: RegionCode, name: T.String() }),
  year: Year,
  /** Component of the instrument it belongs to; null where it concerns the whole. */
  component: Nullable(T.String()),
  text: T.String(),
  state: RecommendationState,
  opd: Nullable(T.Object({ id: Uuid, name: T.String() })),
  dueOn: Nullable(T.String({ format: 'date' })),
  /** Programme it belongs to, in the region's words. */
  programme: Nullable(T.String()),
  /** Year it was first recommended in, where it was carried over. */
  since: Year,
  revision: T.Integer(),
  changedAt: Instant,
})
export type Recommendation = Static<typeof Recommendation>

export const FollowUpStep = T.Object({
  number: T.Integer(),
  act: T.Union([
    T.Literal('recommended'),
    T.Literal('planned'),
    T.Literal('reported'),
    T.Literal('proven'),
    T.Literal('returned'),
    T.Literal('accepted'),
    T.Literal('carried_over'),
  ]),
  note: Nullable(T.String()),
  evidence: T.Array(Uuid),
  /** Name of who acted, for people of the region; null for assessors and the product itself. */
  by: Nullable(T.String()),
  at: Instant,
})
export type FollowUpStep = Static<typeof FollowUpStep>

export const RecommendationWithSteps = T.Object({
  ...Recommendation.properties,
  steps: T.Array(FollowUpStep),
})
export type RecommendationWithSteps = Static<typeof RecommendationWithSteps>

const Note = T.String({ minLength: 3, maxLength: 4000, pattern: '\\S' })
const one = { id: Uuid, revision: T.Integer({ minimum: 1 }) }

export const ListRecommendations = endpoint({
  get: '/evaluation-years/:year/recommendations',
  permission: 'followup.recommendation.read',
  summary: 'Recommendations of a year: the region’s own, or those of every region for the ministry',
  input: { year: Year },
  reply: T.Array(Recommendation),
})

export const GetRecommendation = endpoint({
  get: '/recommendations/:id',
  permission: 'followup.recommendation.read',
  summary: 'One recommendation with everything done to it',
  input: { id: Uuid },
  reply: RecommendationWithSteps,
  problems: [recommendationUnknown],
})

export const AddRecommendation = endpoint({
  post: '/evaluation-years/:year/recommendations',
  permission: 'followup.recommendation.judge',
  summary: 'Recommend something to a region that takes part in the cycle',
  input: {
    year: Year,
    region: RegionCode,
    component: T.Optional(T.String({ pattern: '^[a-z0-9_]+$' })),
    text: Note,
  },
  reply: T.Object({ id: Uuid }),
})

export const PlanRecommendation = endpoint({
  put: '/recommendations/:id/plan',
  permission: 'followup.recommendation.plan',
  summary: 'Say which agency follows it up, until when, and in which programme',
  input: {
    ...one,
    opdId: Uuid,
    dueOn: T.String({ format: 'date' }),
    programme: T.Optional(T.String({ maxLength: 300 })),
  },
  reply: Done,
  problems: [recommendationUnknown, changedMeanwhile, notNow],
})

export const ReportFollowUp = endpoint({
  post: '/recommendations/:id/reports',
  permission: 'followup.recommendation.report',
  summary: 'Tell what was done so far, with evidence where there is some',
  input: { ...one, note: Note, evidence: T.Array(Uuid, { maxItems: 30 }) },
  reply: Done,
  problems: [recommendationUnknown, changedMeanwhile, notNow],
})

export const ProveFollowUp = endpoint({
  post: '/recommendations/:id/proofs',
  permission: 'followup.recommendation.report',
  summary: 'Say that it is done; evidence is needed',
  input: { ...one, note: Note, evidence: T.Array(Uuid, { maxItems: 30 }) },
  reply: Done,
  problems: [recommendationUnknown, changedMeanwhile, notNow, evidenceNeeded],
})

export const JudgeFollowUp = endpoint({
  post: '/recommendations/:id/judgements',
  permission: 'followup.recommendation.judge',
  summary: 'Accept what was proven, or give it back with a reason',
  input: { ...one, accepted: T.Boolean(), note: Note },
  reply: Done,
  problems: [recommendationUnknown, changedMeanwhile, notNow],
})
