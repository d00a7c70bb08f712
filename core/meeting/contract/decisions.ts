import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, DecisionState, MeetingKind, NamedOpd, ofMeeting, Reason } from './words.ts'

export const Decision = T.Object({
  id: Uuid,
  /** From 1 within its meeting. */
  number: T.Integer(),
  itemId: Nullable(Uuid),
  text: T.String(),
  opd: NamedOpd,
  dueOn: Day,
  state: DecisionState,
  /** Open, and its day has passed. */
  isLate: T.Boolean(),
  revision: T.Integer(),
  meeting: T.Object({
    id: Uuid,
    title: T.String(),
    kind: MeetingKind,
    heldOn: Day,
    isExample: T.Boolean(),
  }),
})
export type Decision = Static<typeof Decision>

export const DecisionStep = T.Object({
  number: T.Integer(),
  act: T.Union([
    T.Literal('decided'),
    T.Literal('changed'),
    T.Literal('finished'),
    T.Literal('confirmed'),
    T.Literal('reopened'),
    T.Literal('withdrawn'),
  ]),
  note: T.String(),
  /** Versions in the evidence vault. */
  evidence: T.Array(Uuid),
  by: Nullable(T.String()),
  at: Instant,
})
export type DecisionStep = Static<typeof DecisionStep>

export const DecisionAct = T.Union([
  T.Literal('change'),
  T.Literal('finish'),
  T.Literal('judge'),
  T.Literal('withdraw'),
])
export type DecisionAct = Static<typeof DecisionAct>

export const DecisionWithSteps = T.Object({
  ...Decision.properties,
  steps: T.Array(DecisionStep),
  /** What the reader may do with it now. */
  acts: T.Array(DecisionAct),
})
export type DecisionWithSteps = Static<typeof DecisionWithSteps>

/** Without owner and date it is no decision. */
const CONTENT = {
  text: T.String({ minLength: 5, maxLength: 2000, pattern: '\\S' }),
  opdId: Uuid,
  dueOn: Day,
}
const one = { decisionId: Uuid, revision: T.Integer({ minimum: 1 }) }
const Note = T.String({ minLength: 3, maxLength: 4000, pattern: '\\S' })
const FILTER = {
  year: T.Optional(Year),
  state: T.Optional(DecisionState),
  opdId: T.Optional(Uuid),
}
const REFUSALS = [problems.decisionUnknown, problems.decisionChanged, problems.decisionNotNow]

export const ListDecisions = endpoint({
  get: '/meeting/decisions',
  permission: 'meeting.meeting.read',
  summary: 'Decisions of meetings, late ones first',
  input: FILTER,
  reply: T.Array(Decision),
})

export const ExportDecisions = endpoint({
  get: '/meeting/decisions/decisions.xlsx',
  permission: 'meeting.meeting.read',
  summary: 'The same as a table',
  input: FILTER,
  reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
})

export const GetDecision = endpoint({
  get: '/meeting/decisions/:decisionId',
  permission: 'meeting.meeting.read',
  summary: 'One decision with its way',
  input: { decisionId: Uuid },
  reply: DecisionWithSteps,
  problems: [problems.decisionUnknown],
})

export const Decide = endpoint({
  post: '/meeting/meetings/:meetingId/decisions',
  permission: 'meeting.decision.confirm',
  summary: 'Record what was decided: who does it until when',
  input: { ...ofMeeting, itemId: Nullable(Uuid), ...CONTENT },
  reply: T.Object({ id: Uuid, number: T.Integer() }),
  problems: [problems.meetingUnknown, problems.meetingCancelled, problems.opdUnknown, problems.dueTooEarly],
})

export const ChangeDecision = endpoint({
  put: '/meeting/decisions/:decisionId',
  permission: 'meeting.decision.confirm',
  summary: 'Change words, owner or due date of an open decision, with the reason',
  input: { ...one, ...CONTENT, reason: Reason },
  reply: Done,
  problems: [...REFUSALS, problems.opdUnknown, problems.dueTooEarly],
})

export const FinishDecision = endpoint({
  post: '/meeting/decisions/:decisionId/completions',
  permission: 'meeting.decision.report',
  summary: 'Say that a decision is carried out, with what was done and evidence where there is some',
  input: { ...one, note: Note, evidence: T.Array(Uuid, { maxItems: 20 }) },
  reply: Done,
  problems: [...REFUSALS, problems.notYourDecision],
})

export const JudgeDecision = endpoint({
  post: '/meeting/decisions/:decisionId/judgements',
  permission: 'meeting.decision.confirm',
  summary: 'Confirm that a decision is carried out, or open it again with the reason',
  input: { ...one, accepted: T.Boolean(), note: Note },
  reply: Done,
  problems: REFUSALS,
})

export const WithdrawDecision = endpoint({
  post: '/meeting/decisions/:decisionId/withdrawals',
  permission: 'meeting.decision.confirm',
  summary: 'Withdraw an open decision, with the reason; it stays in the list',
  input: { ...one, reason: Reason },
  reply: Done,
  problems: REFUSALS,
})
