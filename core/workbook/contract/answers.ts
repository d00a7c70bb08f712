import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  answerChanged,
  answerWithSecretariat,
  claimFrozen,
  mendingClosed,
  notYourQuestion,
  opdUnknown,
  questionUnknown,
  stepRefused,
  workbookSigned,
} from '../problems.ts'
import {
  AnswerAct,
  AnswerState,
  Content,
  Opd,
  ofYear,
  QuestionCode,
  ReadyEvidence,
  ReturnedBy,
} from './words.ts'

export const Day = T.String({ format: 'date' })
export const Reason = T.String({ minLength: 3, maxLength: 2000, pattern: '\\S' })

/** An answer as people of the region see it; revision 0 was never touched. */
export const Answer = T.Object({
  question: T.String(),
  ...Content.properties,
  state: AnswerState,
  reason: Nullable(T.String()),
  returnedBy: Nullable(ReturnedBy),
  opd: Nullable(Opd),
  dueOn: Nullable(T.String()),
  revision: T.Integer({ minimum: 0 }),
  changedBy: Nullable(T.String({ description: 'Name' })),
  changedAt: Nullable(Instant),
})
export type Answer = Static<typeof Answer>

export const QuestionToAnswer = T.Object({
  code: T.String(),
  label: Bilingual,
  element: Bilingual,
  /** Where an outside result answers it, for example SPBE. */
  externalResultOf: Nullable(T.String()),
  /** Five texts for 0 to 4, where the instrument has them. */
  rubric: Nullable(T.Array(Bilingual)),
  answer: Answer,
  comments: T.Integer(),
  ready: T.Array(ReadyEvidence),
  editable: T.Boolean(),
  /** Steps the reader may take with the answer now. */
  acts: T.Array(AnswerAct),
  /** Why it can not be edited by the reader now. */
  locked: Nullable(Bilingual),
})
export type QuestionToAnswer = Static<typeof QuestionToAnswer>

export const ComponentToAnswer = T.Object({
  key: T.String(),
  letter: T.String(),
  label: Bilingual,
  closesAt: Nullable(Instant),
  questions: T.Array(QuestionToAnswer),
})
export type ComponentToAnswer = Static<typeof ComponentToAnswer>

export const GetComponent = endpoint({
  get: '/workbook/:year/components/:component',
  permission: 'workbook.answer.read',
  summary: 'The questions of one component with rubric, answer and what the product knows',
  input: { ...ofYear, component: T.String({ maxLength: 60 }) },
  reply: ComponentToAnswer,
  problems: [questionUnknown],
})

export const GetAnswer = endpoint({
  get: '/workbook/:year/answers/:question',
  permission: 'workbook.answer.read',
  summary: 'One answer as it stands now, for comparing',
  input: { ...ofYear, question: QuestionCode },
  reply: Answer,
  problems: [questionUnknown],
})

export const SavedAnswer = T.Object({
  revision: T.Integer(),
  savedAt: Instant,
  state: AnswerState,
})
export type SavedAnswer = Static<typeof SavedAnswer>

export const SaveAnswer = endpoint({
  put: '/workbook/:year/answers/:question',
  permission: 'workbook.answer.write',
  summary: 'Saves one answer while it is written; the revision guards against overwriting',
  input: { ...ofYear, question: QuestionCode, ...Content.properties, revision: T.Integer({ minimum: 0 }) },
  reply: SavedAnswer,
  problems: [
    questionUnknown,
    answerChanged,
    notYourQuestion,
    answerWithSecretariat,
    workbookSigned,
    claimFrozen,
    mendingClosed,
  ],
})

/** Answers as the actor saw them; an older revision is refused. */
const Seen = T.Array(T.Object({ question: QuestionCode, revision: T.Integer({ minimum: 1 }) }), {
  minItems: 1,
  maxItems: 300,
})

export const SubmitAnswers = endpoint({
  post: '/workbook/:year/answer-submissions',
  permission: 'workbook.answer.write',
  summary: 'Sends answers of the own agency to the secretariat',
  input: { ...ofYear, answers: Seen },
  reply: Done,
  problems: [stepRefused],
})

export const RecallAnswers = endpoint({
  post: '/workbook/:year/answer-recalls',
  permission: 'workbook.answer.write',
  summary: 'Takes back answers that the secretariat has not accepted yet',
  input: { ...ofYear, answers: Seen },
  reply: Done,
  problems: [stepRefused],
})

export const ReturnAnswers = endpoint({
  post: '/workbook/:year/answer-returns',
  permission: 'workbook.answer.decide',
  summary: 'Gives answers back to their agency with a reason',
  input: { ...ofYear, answers: Seen, reason: Reason },
  reply: Done,
  problems: [stepRefused],
})

export const AcceptAnswers = endpoint({
  post: '/workbook/:year/answer-acceptances',
  permission: 'workbook.answer.decide',
  summary: 'Accepts answers for the whole workbook',
  input: { ...ofYear, answers: Seen },
  reply: Done,
  problems: [stepRefused],
})

export const AssignQuestions = endpoint({
  post: '/workbook/:year/assignments',
  permission: 'workbook.answer.decide',
  summary: 'Gives questions to an agency with a due date, or takes them from one',
  input: {
    ...ofYear,
    questions: T.Array(QuestionCode, { minItems: 1, maxItems: 300 }),
    opdId: Nullable(Uuid),
    dueOn: Nullable(Day),
  },
  reply: Done,
  problems: [questionUnknown, opdUnknown],
})

export const Comment = T.Object({
  id: Uuid,
  author: T.String({ description: 'Name' }),
  text: T.String(),
  at: Instant,
})
export type Comment = Static<typeof Comment>

export const ListComments = endpoint({
  get: '/workbook/:year/answers/:question/comments',
  permission: 'workbook.answer.read',
  summary: 'What people of the region say about a question, oldest first',
  input: { ...ofYear, question: QuestionCode },
  reply: T.Array(Comment),
})

export const AddComment = endpoint({
  post: '/workbook/:year/answers/:question/comments',
  permission: 'workbook.comment.add',
  summary: 'Says something about a question; it stays as it was said',
  input: {
    ...ofYear,
    question: QuestionCode,
    text: T.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
  },
  reply: Comment,
  problems: [questionUnknown],
})
