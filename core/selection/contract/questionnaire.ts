import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Candidate, Code, Reason, Round, RoundId } from './words.ts'

/** What somebody says about one question. */
export const AnswerContent = T.Object({
  level: Nullable(T.Integer({ minimum: 0, maximum: 4 })),
  text: T.String({ maxLength: 8000 }),
  evidence: T.String({ maxLength: 4000 }),
})
export type AnswerContent = Static<typeof AnswerContent>

export const Answer = T.Object({
  question: Code,
  ...AnswerContent.properties,
  /** 0 where nothing was written yet. */
  revision: T.Integer(),
  changedAt: Nullable(Instant),
  changedBy: Nullable(T.String()),
})
export type Answer = Static<typeof Answer>

export const Questionnaire = T.Object({
  round: Round,
  candidate: Candidate,
  answers: T.Array(Answer),
  /** Whether answers may be changed now: not submitted, open, and before the last day. */
  isOpen: T.Boolean(),
})
export type Questionnaire = Static<typeof Questionnaire>

export const Saved = T.Object({ revision: T.Integer(), savedAt: Instant })
export type Saved = Static<typeof Saved>

const problemsOfWriting = [
  problems.roundUnknown,
  problems.questionnaireClosed,
  problems.questionUnknown,
  problems.changedMeanwhile,
]

export const GetQuestionnaire = endpoint({
  get: '/selection/questionnaires/:id',
  permission: 'selection.questionnaire.read',
  summary: 'The own region’s questionnaire in a round',
  input: RoundId,
  reply: Questionnaire,
  problems: [problems.roundUnknown],
})

export const SaveQuestionnaireAnswer = endpoint({
  put: '/selection/questionnaires/:id/answers/:question',
  permission: 'selection.questionnaire.fill',
  summary: 'Save one answer while it is written',
  input: {
    ...RoundId,
    question: Code,
    ...AnswerContent.properties,
    revision: T.Integer({ minimum: 0, description: '0 for the first writing' }),
  },
  reply: Saved,
  problems: problemsOfWriting,
})

export const SubmitQuestionnaire = endpoint({
  post: '/selection/questionnaires/:id/submissions',
  permission: 'selection.questionnaire.submit',
  summary: 'Hand the whole questionnaire to the ministry; every question must be answered',
  input: RoundId,
  reply: Done,
  problems: [problems.roundUnknown, problems.questionnaireClosed, problems.answersMissing],
})

export const ReturnQuestionnaire = endpoint({
  post: '/selection/rounds/:id/returns',
  permission: 'selection.round.manage',
  summary: 'Give a submitted questionnaire back to the region with a reason',
  input: { ...RoundId, region: RegionCode, reason: Reason },
  reply: Done,
  problems: [problems.roundUnknown, problems.notNow, problems.candidateUnknown, problems.notSubmitted],
})
