import { Done, endpoint } from '#platform/http/endpoint.ts'
import { DecimalText, Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Answer } from './questionnaire.ts'
import { ReadinessProfile } from './readiness.ts'
import { Candidate, Code, Reason, Round, RoundId, revision } from './words.ts'

export const InterviewScore = T.Object({
  criterion: Code,
  score: T.Integer({ minimum: 0, maximum: 4 }),
  note: T.String({ maxLength: 4000 }),
})
export type InterviewScore = Static<typeof InterviewScore>

export const Interview = T.Object({
  region: T.Object({ code: T.String(), name: T.String() }),
  person: T.Object({ id: Uuid, name: T.String() }),
  scores: T.Array(InterviewScore),
  note: T.String(),
  revision: T.Integer(),
  submittedAt: Nullable(Instant),
})
export type Interview = Static<typeof Interview>

/** What an interviewer works with. */
export const InterviewSheet = T.Object({
  round: Round,
  candidate: Candidate,
  /** The submitted questionnaire; empty while the region holds it. */
  answers: T.Array(Answer),
  readiness: Nullable(ReadinessProfile),
  /** The caller's own; null for whoever only looks. */
  mine: Nullable(Interview),
  /** Submitted ones of the others; hidden from an interviewer until the own one is in. */
  others: T.Array(Interview),
  /** How many others there are, submitted or not. */
  othersTotal: T.Integer(),
})
export type InterviewSheet = Static<typeof InterviewSheet>

export const InterviewProgress = T.Object({
  region: T.Object({ code: T.String(), name: T.String() }),
  person: T.Object({ id: Uuid, name: T.String() }),
  begun: T.Boolean(),
  submittedAt: Nullable(Instant),
})
export type InterviewProgress = Static<typeof InterviewProgress>

export const ListInterviews = endpoint({
  get: '/selection/rounds/:id/interviews',
  permission: 'selection.round.read',
  summary: 'Who interviews whom in a round and how far they are; no scores. A region sees nothing',
  input: RoundId,
  reply: T.Object({
    interviews: T.Array(InterviewProgress),
    /** Who may be asked: people of the ministry and its assessors. */
    people: T.Array(T.Object({ id: Uuid, name: T.String() })),
  }),
  problems: [problems.roundUnknown],
})

export const AssignInterviews = endpoint({
  post: '/selection/rounds/:id/interviews',
  permission: 'selection.round.manage',
  summary: 'Ask people to interview candidates; who is asked already stays',
  input: {
    ...RoundId,
    regions: T.Array(RegionCode, { minItems: 1, maxItems: 600 }),
    people: T.Array(Uuid, { minItems: 1, maxItems: 50 }),
  },
  reply: T.Object({ added: T.Integer() }),
  problems: [problems.roundUnknown, problems.notNow, problems.candidateUnknown, problems.interviewerUnknown],
})

export const RemoveInterview = endpoint({
  post: '/selection/rounds/:id/interview-removals',
  permission: 'selection.round.manage',
  summary: 'Take an interview back that was not begun',
  input: { ...RoundId, region: RegionCode, person: Uuid },
  reply: Done,
  problems: [problems.roundUnknown, problems.notNow, problems.interviewBegun],
})

export const GetInterview = endpoint({
  get: '/selection/rounds/:id/interviews/:region',
  permission: 'selection.interview.score',
  summary: 'A candidate’s questionnaire and readiness beside the own scores',
  input: { ...RoundId, region: RegionCode },
  reply: InterviewSheet,
  problems: [problems.roundUnknown, problems.candidateUnknown],
})

const scores = T.Array(InterviewScore, { maxItems: 20 })
const problemsOfScoring = [
  problems.roundUnknown,
  problems.notNow,
  problems.notAssigned,
  problems.interviewSubmitted,
  problems.changedMeanwhile,
  problems.criterionUnknown,
]

export const SaveInterview = endpoint({
  put: '/selection/rounds/:id/interviews/:region',
  permission: 'selection.interview.score',
  summary: 'Save the own scores while they are written',
  input: { ...RoundId, region: RegionCode, scores, note: T.String({ maxLength: 8000 }), ...revision },
  reply: T.Object({ revision: T.Integer(), savedAt: Instant }),
  problems: problemsOfScoring,
})

export const SubmitInterview = endpoint({
  post: '/selection/rounds/:id/interviews/:region/submissions',
  permission: 'selection.interview.score',
  summary: 'Submit the own scores; every criterion of an interview must have one with a note',
  input: { ...RoundId, region: RegionCode, ...revision },
  reply: Done,
  problems: [...problemsOfScoring, problems.scoresMissing],
})

export const SaveFigure = endpoint({
  put: '/selection/rounds/:id/figures/:criterion',
  permission: 'selection.round.manage',
  summary: 'Enter what is known of a candidate for a criterion, with its source',
  input: {
    ...RoundId,
    criterion: Code,
    region: RegionCode,
    value: DecimalText,
    note: Reason,
    revision: T.Integer({ minimum: 0, description: '0 for the first entry' }),
  },
  reply: T.Object({ revision: T.Integer() }),
  problems: [
    problems.roundUnknown,
    problems.notNow,
    problems.candidateUnknown,
    problems.criterionUnknown,
    problems.levelWrong,
    problems.changedMeanwhile,
  ],
})
