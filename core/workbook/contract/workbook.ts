import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  gapsUnacknowledged,
  nobodyToRemind,
  notAllAccepted,
  opdUnknown,
  remindedAlready,
  workbookChanged,
  workbookStepRefused,
} from '../problems.ts'
import { Reason } from './answers.ts'
import { AnswerState, Opd, ofYear, QuestionCode, SubmissionSummary, WorkbookState } from './words.ts'

const head = {
  year: Year,
  title: Bilingual,
  isExample: T.Boolean(),
  state: WorkbookState,
  version: T.Integer(),
  closesAt: Nullable(Instant),
}

const Counts = {
  of: T.Integer(),
  answered: T.Integer(),
  submitted: T.Integer(),
  returned: T.Integer(),
  accepted: T.Integer(),
}

export const ComponentProgress = T.Object({
  key: T.String(),
  letter: T.String(),
  label: Bilingual,
  ...Counts,
})
export type ComponentProgress = Static<typeof ComponentProgress>

export const QuestionLine = T.Object({
  code: T.String(),
  component: T.String(),
  label: Bilingual,
  state: AnswerState,
  answered: T.Boolean(),
  opd: Nullable(Opd),
  dueOn: Nullable(T.String()),
  late: T.Boolean(),
  revision: T.Integer(),
})
export type QuestionLine = Static<typeof QuestionLine>

export const OpdProgress = T.Object({
  ...Opd.properties,
  ...Counts,
  /** Questions past their due date that were not sent. */
  late: T.Integer(),
  /** Earliest due date of what was not sent. */
  dueOn: Nullable(T.String()),
  officers: T.Integer(),
  remindedAt: Nullable(Instant),
})
export type OpdProgress = Static<typeof OpdProgress>

export const Workbook = T.Object({
  ...head,
  revision: T.Integer(),
  /** Questions returned since the last submission, and the last instant for them. */
  reopened: T.Array(T.String()),
  mendUntil: Nullable(Instant),
  /** Why the leader gave it back last. */
  reason: Nullable(T.String()),
  signedBy: Nullable(T.String({ description: 'Name' })),
  signedAt: Nullable(Instant),
  /** Answers with content that the secretariat has not accepted. */
  pending: T.Integer(),
  /** Questions without an answer. */
  gaps: T.Integer(),
  components: T.Array(ComponentProgress),
  questions: T.Array(QuestionLine),
  opd: T.Array(OpdProgress),
  submission: Nullable(SubmissionSummary),
})
export type Workbook = Static<typeof Workbook>

export const GetWorkbook = endpoint({
  get: '/workbook/:year',
  permission: 'workbook.answer.read',
  summary: 'The self-assessment of a year: how far it is, by component, question and agency',
  input: ofYear,
  reply: Workbook,
})

/** What the actor saw: somebody else's step in between is refused. */
const revision = T.Integer({ minimum: 0 })

export const SignOffWorkbook = endpoint({
  post: '/workbook/:year/sign-offs',
  permission: 'workbook.whole.sign',
  summary: 'The leader signs off the whole workbook, knowing how many questions stay open',
  input: { ...ofYear, revision, gaps: T.Integer({ minimum: 0 }) },
  reply: Done,
  problems: [workbookChanged, workbookStepRefused, notAllAccepted, gapsUnacknowledged],
})

export const GiveBackWorkbook = endpoint({
  post: '/workbook/:year/sign-off-returns',
  permission: 'workbook.whole.sign',
  summary: 'The leader gives the workbook back, with a reason and the questions meant',
  input: {
    ...ofYear,
    revision,
    reason: Reason,
    questions: T.Array(QuestionCode, { maxItems: 300 }),
  },
  reply: Done,
  problems: [workbookChanged, workbookStepRefused],
})

export const SubmitWorkbook = endpoint({
  post: '/workbook/:year/submissions',
  permission: 'workbook.whole.submit',
  summary: 'Submits the signed workbook to the ministry as a new, unchangeable version',
  input: { ...ofYear, revision },
  reply: SubmissionSummary,
  problems: [workbookChanged, workbookStepRefused],
})

export const RemindOpd = endpoint({
  post: '/workbook/:year/reminders',
  permission: 'workbook.answer.decide',
  summary: 'Reminds the officers of an agency, at most once in twelve hours',
  input: { ...ofYear, opdId: Uuid },
  reply: Done,
  problems: [opdUnknown, remindedAlready, nobodyToRemind],
})
