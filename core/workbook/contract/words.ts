import {
  Bilingual,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** Step of one answer; the whole workbook has its own, see {@link WorkbookState}. */
export const AnswerState = T.Union([
  T.Literal('draft'),
  /** Sent by the agency, waits for the secretariat. */
  T.Literal('submitted'),
  T.Literal('returned'),
  T.Literal('accepted'),
])
export type AnswerState = Static<typeof AnswerState>

/** `submit` and `recall` are the agency's, `accept` and `return` the secretariat's. */
export const AnswerAct = T.Union([
  T.Literal('submit'),
  T.Literal('recall'),
  T.Literal('accept'),
  T.Literal('return'),
])
export type AnswerAct = Static<typeof AnswerAct>

export const WorkbookState = T.Union([
  T.Literal('filling'),
  /** Signed off by the leader, not yet with the ministry. */
  T.Literal('signed'),
  T.Literal('submitted'),
  /** Submitted, and some questions were returned by the ministry or an assessor. */
  T.Literal('mending'),
])
export type WorkbookState = Static<typeof WorkbookState>

/** Who gave an answer back. */
export const ReturnedBy = T.Union([T.Literal('secretariat'), T.Literal('leader'), T.Literal('ministry')])
export type ReturnedBy = Static<typeof ReturnedBy>

export const QuestionCode = T.String({ pattern: '^[A-Za-z0-9-]{1,40}$', examples: ['A01', 'D-GOV-1-2'] })

export const SelfRating = T.Integer({ minimum: 0, maximum: 4 })

/** What is claimed about one question: what an autosave carries. */
export const Content = T.Object({
  /** A figure or a short word, as typed. */
  value: T.String({ maxLength: 200 }),
  text: T.String({ maxLength: 20_000 }),
  selfRating: Nullable(SelfRating),
  /** Ids of versions of documents in the evidence vault. */
  evidence: T.Array(Uuid, { maxItems: 50 }),
})
export type Content = Static<typeof Content>

export const Opd = T.Object({ id: Uuid, name: T.String() })

/** A region's claim as other modules see it while it grows. */
export const Claim = T.Object({
  question: T.String(),
  ...Content.properties,
  opd: Nullable(Opd),
  state: AnswerState,
})
export type Claim = Static<typeof Claim>

/** A claim as it was submitted: it never changes again. */
export const SubmittedClaim = T.Object({
  question: T.String(),
  ...Content.properties,
  opd: Nullable(Opd),
})
export type SubmittedClaim = Static<typeof SubmittedClaim>

/** What the product itself knows about a question. */
export const ReadyEvidence = T.Object({
  question: T.String(),
  /** Module that offers it. */
  source: T.String(),
  title: Bilingual,
  detail: Bilingual,
  /** Where it is seen, below the region's workspace. */
  path: T.String(),
})
export type ReadyEvidence = Static<typeof ReadyEvidence>

/** A frozen submission without its claims. */
export const SubmissionSummary = T.Object({
  region: RegionCode,
  version: T.Integer({ minimum: 1 }),
  submittedAt: Instant,
  /** SHA-256 over the canonical serialisation of the claims, in hexadecimal. */
  digest: T.String(),
  answered: T.Integer(),
  of: T.Integer(),
})
export type SubmissionSummary = Static<typeof SubmissionSummary>

export const Submission = T.Object({ ...SubmissionSummary.properties, claims: T.Array(SubmittedClaim) })
export type Submission = Static<typeof Submission>

export const ofYear = { year: Year }
