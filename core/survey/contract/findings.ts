import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { AnswerValue, Use, Way } from './words.ts'

/** The ten remarks of assessors of 2023, in the order in which they are shown. */
export const CHECK_NAMES = [
  'same_people',
  'not_a_user',
  'straight_line',
  'zeros',
  'out_of_scale',
  'no_service',
  'more_than_users',
  'one_service',
  'future_as_present',
  'nobody_guided',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]
export const CheckName = T.Union([
  T.Literal('same_people'),
  T.Literal('not_a_user'),
  T.Literal('straight_line'),
  T.Literal('zeros'),
  T.Literal('out_of_scale'),
  T.Literal('no_service'),
  T.Literal('more_than_users'),
  T.Literal('one_service'),
  T.Literal('future_as_present'),
  T.Literal('nobody_guided'),
])

export const Verdict = T.Union([T.Literal('exclude'), T.Literal('keep')])

export const Finding = T.Object({
  key: T.String(),
  check: CheckName,
  form: Nullable(T.String()),
  subs: T.Array(T.String()),
  rows: T.Array(Uuid),
  open: T.Array(Uuid),
  whole: T.Boolean(),
  isOpen: T.Boolean(),
})
export type Finding = Static<typeof Finding>

/** An answer as a warning shows it: no mark of a person. */
export const Row = T.Object({
  id: Uuid,
  form: T.String(),
  number: T.Integer(),
  way: Way,
  answeredAt: Instant,
  ageBand: Nullable(T.String()),
  sex: Nullable(T.String()),
  occupation: Nullable(T.String()),
  area: Nullable(T.String()),
  uses: T.Record(T.String(), Use),
  answers: T.Record(T.String(), AnswerValue),
  outOfScale: T.Record(T.String(), T.String()),
  source: Nullable(T.String()),
  excluded: T.Boolean(),
})
export type Row = Static<typeof Row>

export const DecisionCard = T.Object({
  id: Uuid,
  check: CheckName,
  finding: T.String(),
  verdict: Verdict,
  rows: T.Integer(),
  reason: T.String(),
  by: Nullable(T.String()),
  at: Instant,
})
export type DecisionCard = Static<typeof DecisionCard>

export const Findings = T.Object({
  findings: T.Array(Finding),
  /** Rows behind any warning, and those that were taken out. */
  rows: T.Array(Row),
  decisions: T.Array(DecisionCard),
})
export type Findings = Static<typeof Findings>

const ofYear = { year: Year }

export const ListFindings = endpoint({
  get: '/survey/:year/findings',
  permission: 'survey.survey.read',
  summary: 'Warnings of the quality checks, the rows behind each, and what was decided',
  input: ofYear,
  reply: Findings,
  problems: [problems.surveyUnknown],
})

export const DecideFinding = endpoint({
  post: '/survey/:year/decisions',
  permission: 'survey.finding.decide',
  summary: 'Take rows behind a warning out, or keep them, with a reason; nothing is deleted',
  input: {
    ...ofYear,
    finding: T.String({ maxLength: 200 }),
    verdict: Verdict,
    /** All open rows of the warning when left out. */
    rows: T.Optional(T.Array(Uuid, { maxItems: 5000 })),
    reason: T.String({ minLength: 3, maxLength: 1000 }),
  },
  reply: T.Object({ open: T.Integer({ description: 'Warnings that still wait' }) }),
  problems: [problems.surveyUnknown, problems.findingUnknown, problems.rowsUnknown, problems.surveyConfirmed],
})

export const ConfirmGuidance = endpoint({
  post: '/survey/:year/guidance',
  permission: 'survey.interview.assist',
  summary: 'The agency that owns a service says that it accompanied the survey',
  input: { ...ofYear, sub: T.String(), note: T.String({ minLength: 3, maxLength: 500 }) },
  reply: T.Object({ done: T.Literal(true) }),
  problems: [problems.surveyUnknown, problems.notYourService, problems.surveyConfirmed],
})
