import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import { mendDayPast, questionUnknown, submissionUnknown, workbookStepRefused } from '../problems.ts'
import { Day, Reason } from './answers.ts'
import {
  ofYear,
  QuestionCode,
  ReadyEvidence,
  SubmissionSummary,
  SubmittedClaim,
  WorkbookState,
} from './words.ts'

/** Questions that are back with the region, until when and why. */
export const Reopening = T.Object({
  version: T.Integer(),
  questions: T.Array(T.String()),
  reason: T.String(),
  until: Instant,
  at: Instant,
})
export type Reopening = Static<typeof Reopening>

export const SubmittedQuestion = T.Object({
  code: T.String(),
  component: T.String(),
  label: Bilingual,
})

export const SubmittedClaims = T.Object({
  region: RegionCode,
  year: Year,
  state: WorkbookState,
  /** Absent while nothing was submitted. */
  submission: Nullable(SubmissionSummary),
  /** Whether the digest was recomputed from the claims and agrees. */
  verified: T.Boolean(),
  components: T.Array(T.Object({ key: T.String(), letter: T.String(), label: Bilingual })),
  questions: T.Array(SubmittedQuestion),
  claims: T.Array(SubmittedClaim),
  ready: T.Array(ReadyEvidence),
  versions: T.Array(SubmissionSummary),
  reopenings: T.Array(Reopening),
  /** Questions that are back with the region now. */
  reopened: T.Array(T.String()),
})
export type SubmittedClaims = Static<typeof SubmittedClaims>

const version = T.Optional(T.Integer({ minimum: 1, description: 'The newest when left out' }))

export const GetSubmittedClaims = endpoint({
  get: '/workbook/:year/claims',
  permission: 'workbook.submission.read',
  summary: 'What the region submitted, beside what the product knows; for its own people and its assessors',
  input: { ...ofYear, version },
  reply: SubmittedClaims,
  problems: [submissionUnknown],
})

export const GetClaimsOfRegion = endpoint({
  get: '/workbook/:year/regions/:region/claims',
  permission: 'workbook.region.read',
  summary: 'What a region submitted, for the ministry',
  input: { ...ofYear, region: RegionCode, version },
  reply: SubmittedClaims,
  problems: [submissionUnknown],
})

export const ClaimChange = T.Object({
  question: T.String(),
  label: Bilingual,
  /** Null where the claim is not in that version. */
  before: Nullable(SubmittedClaim),
  after: Nullable(SubmittedClaim),
})
export type ClaimChange = Static<typeof ClaimChange>

const versions = { from: T.Integer({ minimum: 1 }), to: T.Integer({ minimum: 1 }) }

export const CompareSubmissions = endpoint({
  get: '/workbook/:year/claim-changes',
  permission: 'workbook.submission.read',
  summary: 'What changed between two versions of the own submission',
  input: { ...ofYear, ...versions },
  reply: T.Array(ClaimChange),
  problems: [submissionUnknown],
})

export const CompareSubmissionsOfRegion = endpoint({
  get: '/workbook/:year/regions/:region/claim-changes',
  permission: 'workbook.region.read',
  summary: 'What changed between two versions of a region’s submission, for the ministry',
  input: { ...ofYear, region: RegionCode, ...versions },
  reply: T.Array(ClaimChange),
  problems: [submissionUnknown],
})

const reopening = {
  ...ofYear,
  questions: T.Array(QuestionCode, { minItems: 1, maxItems: 300 }),
  reason: Reason,
  /** The last day for mending, WIB. */
  until: Day,
}

export const ReopenQuestions = endpoint({
  post: '/workbook/:year/reopenings',
  permission: 'workbook.submission.reopen',
  summary: 'An assessor in the region returns named questions of the submission',
  input: reopening,
  reply: Done,
  problems: [questionUnknown, workbookStepRefused, mendDayPast],
})

export const ReopenQuestionsOfRegion = endpoint({
  post: '/workbook/:year/regions/:region/reopenings',
  permission: 'workbook.submission.reopen',
  summary: 'The ministry returns named questions of a region’s submission',
  input: { ...reopening, region: RegionCode },
  reply: Done,
  problems: [questionUnknown, workbookStepRefused, mendDayPast],
})

export const RegionSubmission = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  track: T.String(),
  state: WorkbookState,
  answered: T.Integer(),
  of: T.Integer(),
  countedAt: Nullable(Instant),
  submission: Nullable(SubmissionSummary),
  reopened: T.Integer(),
})
export type RegionSubmission = Static<typeof RegionSubmission>

export const ListRegionSubmissions = endpoint({
  get: '/workbook/:year/regions',
  permission: 'workbook.region.read',
  summary: 'Regions that take part in a year, and how far each is with its self-assessment',
  input: ofYear,
  reply: T.Array(RegionSubmission),
})
