import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Candidate, Criterion, Day, Label, Question, Revised, Round, RoundId, revision } from './words.ts'

/** What the ministry writes down of a round; all of it may change while it is a draft. */
const plan = {
  title: Label,
  /** The last day on which a region may submit. */
  answersUntil: Day,
  weightsBasis: T.String({ minLength: 3, maxLength: 400, pattern: '\\S' }),
  criteria: T.Array(Criterion, { minItems: 1, maxItems: 20 }),
  questions: T.Array(Question, { minItems: 1, maxItems: 60 }),
}
export const RoundPlan = T.Object(plan)
export type RoundPlan = Static<typeof RoundPlan>

export const RoundSummary = T.Object({
  round: Round,
  candidates: T.Integer(),
  submitted: T.Integer(),
  /** A region's own part; null for the ministry. */
  mine: T.Union([Candidate, T.Null()]),
})
export type RoundSummary = Static<typeof RoundSummary>

export const RoundDetail = T.Object({
  ...RoundSummary.properties,
  /** What still forbids opening a draft or deciding an open round, as sentences. */
  missing: T.Array(Bilingual),
})
export type RoundDetail = Static<typeof RoundDetail>

export const ListRounds = endpoint({
  get: '/selection/rounds',
  permission: 'selection.round.read',
  summary: 'Rounds of selection: all for the ministry, those that look at it for a region',
  reply: T.Array(RoundSummary),
})

export const GetRound = endpoint({
  get: '/selection/rounds/:id',
  permission: 'selection.round.read',
  summary: 'One round with its criteria, questions and what is still missing',
  input: RoundId,
  reply: RoundDetail,
  problems: [problems.roundUnknown],
})

export const GetRoundTemplate = endpoint({
  get: '/selection/round-template',
  permission: 'selection.round.manage',
  summary: 'Criteria and questions a new round begins with; weights are a proposal and no official figures',
  reply: T.Object({
    weightsBasis: T.String(),
    criteria: T.Array(Criterion),
    questions: T.Array(Question),
  }),
})

export const CreateRound = endpoint({
  post: '/selection/rounds',
  permission: 'selection.round.manage',
  summary: 'Begin a round as a draft',
  input: {
    year: Year,
    ...plan,
    isExample: T.Boolean({ description: 'Demo; says “contoh” everywhere' }),
  },
  reply: T.Object({ id: Uuid }),
  problems: [problems.criteriaWrong],
})

export const UpdateRound = endpoint({
  put: '/selection/rounds/:id',
  permission: 'selection.round.manage',
  summary: 'Change a draft',
  input: { ...RoundId, ...plan, ...revision },
  reply: Revised,
  problems: [problems.roundUnknown, problems.notNow, problems.changedMeanwhile, problems.criteriaWrong],
})

export const AddCandidates = endpoint({
  post: '/selection/rounds/:id/candidates',
  permission: 'selection.round.manage',
  summary: 'Put regions on the list of a draft or open round; those of an open one are asked at once',
  input: { ...RoundId, regions: T.Array(RegionCode, { minItems: 1, maxItems: 600 }) },
  reply: T.Object({ added: T.Integer() }),
  problems: [problems.roundUnknown, problems.notNow, problems.regionUnknown],
})

export const RemoveCandidate = endpoint({
  post: '/selection/rounds/:id/removals',
  permission: 'selection.round.manage',
  summary: 'Take a region off the list of a draft',
  input: { ...RoundId, region: RegionCode },
  reply: Done,
  problems: [problems.roundUnknown, problems.notNow],
})

export const OpenRound = endpoint({
  post: '/selection/rounds/:id/openings',
  permission: 'selection.round.manage',
  summary: 'Open a draft: criteria and questions are frozen and the candidates are asked',
  input: { ...RoundId, ...revision },
  reply: Revised,
  problems: [problems.roundUnknown, problems.notNow, problems.changedMeanwhile, problems.roundNotReady],
})

export const ExtendAnswers = endpoint({
  post: '/selection/rounds/:id/extensions',
  permission: 'selection.round.manage',
  summary: 'Move the last day of the questionnaire of an open round to a later one',
  input: { ...RoundId, answersUntil: Day, ...revision },
  reply: Revised,
  problems: [problems.roundUnknown, problems.notNow, problems.changedMeanwhile, problems.dayNotLater],
})

/** A region that may be put on a list, with the years it joined in. */
export const RegionChoice = T.Object({
  code: RegionCode,
  name: T.String(),
  province: T.Object({ code: T.String(), name: T.String() }),
  cohorts: T.Array(T.Integer()),
})
export type RegionChoice = Static<typeof RegionChoice>

export const ListRegionChoices = endpoint({
  get: '/selection/region-choices',
  permission: 'selection.round.manage',
  summary: 'Every regency and city with its province and cohorts, to choose from',
  reply: T.Array(RegionChoice),
})
