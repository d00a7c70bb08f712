import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  clarificationAnswered,
  clarificationClosed,
  clarificationUnknown,
  notAssigned,
  notYourQuestion,
  notYourRequest,
  ownRegion,
  questionUnknown,
} from '../problems.ts'
import { ofYear, QuestionCode } from './words.ts'

export const ClarificationState = T.Union([T.Literal('open'), T.Literal('answered'), T.Literal('closed')])
export type ClarificationState = Static<typeof ClarificationState>

export const Clarification = T.Object({
  id: Uuid,
  question: T.Object({ code: QuestionCode, label: Bilingual }),
  /** Agency that owns the question, where one does. */
  opd: Nullable(T.String()),
  state: ClarificationState,
  request: T.String(),
  askedBy: T.Object({ id: Uuid, name: T.String() }),
  askedAt: Instant,
  dueAt: Instant,
  /** Unanswered past its hour, or answered after it. */
  overdue: T.Boolean(),
  answer: Nullable(
    T.Object({ text: T.String(), evidence: T.Array(Uuid), by: T.String(), answeredAt: Instant }),
  ),
  closedAt: Nullable(Instant),
  /** Whether the reader may answer, or close, it now. */
  mayAnswer: T.Boolean(),
  mayClose: T.Boolean(),
})
export type Clarification = Static<typeof Clarification>

export const ListClarifications = endpoint({
  get: '/scoring/:year/clarifications',
  permission: 'scoring.clarification.read',
  summary:
    'What assessors asked this region in a year, open ones first; an officer sees those of the own agency',
  input: ofYear,
  reply: T.Object({ hours: T.Integer(), clarifications: T.Array(Clarification) }),
})

const Sentence = T.String({ minLength: 5, maxLength: 10_000, pattern: '\\S' })

export const AskClarification = endpoint({
  post: '/scoring/:year/clarifications',
  permission: 'scoring.clarification.ask',
  summary: 'Ask the region about a question; its hours begin now',
  input: { ...ofYear, question: QuestionCode, request: Sentence },
  reply: T.Object({ id: Uuid, dueAt: Instant }),
  problems: [notAssigned, ownRegion, questionUnknown],
})

export const AnswerClarification = endpoint({
  post: '/scoring/:year/clarifications/:clarificationId/answers',
  permission: 'scoring.clarification.answer',
  summary: 'Answer a request with text and documents, which are handed over with it',
  input: {
    ...ofYear,
    clarificationId: Uuid,
    answer: Sentence,
    evidence: T.Array(Uuid, { maxItems: 50 }),
  },
  reply: T.Object({ answeredAt: Instant, late: T.Boolean() }),
  problems: [clarificationUnknown, clarificationAnswered, clarificationClosed, notYourQuestion],
})

export const CloseClarification = endpoint({
  post: '/scoring/:year/clarifications/:clarificationId/closures',
  permission: 'scoring.clarification.ask',
  summary: 'Close a request, answered or not; only the assessor who asked may',
  input: { ...ofYear, clarificationId: Uuid },
  reply: Done,
  problems: [clarificationUnknown, clarificationClosed, notYourRequest],
})

export const SetClarificationHours = endpoint({
  put: '/scoring/:year/clarification-hours',
  permission: 'scoring.clock.set',
  summary: 'Set how many hours regions have for an answer; requests already made keep their hour',
  input: { ...ofYear, hours: T.Integer({ minimum: 1, maximum: 336 }) },
  reply: Done,
})
