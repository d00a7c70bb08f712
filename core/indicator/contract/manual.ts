import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { DecimalText, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { UUID_PATTERN } from '#platform/schema/uuid.ts'
import { tableValuesWrong } from '#platform/table/problems.ts'
import * as problems from '../problems.ts'
import { Amount, DimensionName, IndicatorCode, MemberCode, ofIndicator, Period, Reason } from './words.ts'

export const ManualState = T.Union([T.Literal('proposed'), T.Literal('approved'), T.Literal('returned')])
export type ManualState = Static<typeof ManualState>

/** A value of other bodies' statistics or counted by hand: source, evidence, who proposed, who approved. */
export const ManualValue = T.Object({
  id: Uuid,
  code: IndicatorCode,
  period: Period,
  dimension: Nullable(DimensionName),
  member: Nullable(T.String()),
  /** From 1 for a period and member; a correction is the next one. */
  version: T.Integer(),
  value: DecimalText,
  /** What the approved version before said. */
  before: Nullable(DecimalText),
  source: T.String(),
  note: T.String(),
  /** Versions of documents in the vault. */
  evidence: T.Array(Uuid),
  state: ManualState,
  isImported: T.Boolean(),
  proposedAt: Instant,
  proposedBy: Nullable(T.String()),
  decidedAt: Nullable(Instant),
  decidedBy: Nullable(T.String()),
  /** Why it was returned; what was said when it was approved. */
  reason: T.String(),
  /** Why it was approved without evidence; null where there is some, and for values approved before it was asked. */
  noEvidenceReason: Nullable(T.String()),
  /** Whether the reader may approve or return it: not the own proposal. */
  mayDecide: T.Boolean(),
})
export type ManualValue = Static<typeof ManualValue>

export const ListManualValues = endpoint({
  get: '/indicator/manual-values',
  permission: 'indicator.value.read',
  summary: 'Manual and imported values, newest first, those that wait before all',
  input: { code: T.Optional(IndicatorCode), state: T.Optional(ManualState) },
  reply: T.Array(ManualValue),
})

export const ProposeValue = endpoint({
  post: '/indicator/manual-values',
  permission: 'indicator.value.propose',
  summary: 'Propose a value, or a correction of one, with source and evidence',
  input: {
    ...ofIndicator,
    period: Period,
    dimension: T.Optional(DimensionName),
    member: T.Optional(MemberCode),
    value: Amount,
    source: T.String({ minLength: 5, maxLength: 400, pattern: '\\S' }),
    note: T.Optional(T.String({ maxLength: 1000 })),
    evidence: T.Array(Uuid, { maxItems: 20 }),
  },
  reply: T.Object({ id: Uuid, version: T.Integer() }),
  problems: [
    problems.indicatorUnknown,
    problems.notManual,
    problems.periodImpossible,
    problems.notYourIndicator,
    problems.noteNeeded,
    problems.evidenceUnknown,
  ],
})

const decide = { id: Uuid }
const DECIDED = [problems.valueUnknown, problems.decidedAlready, problems.ownProposal]

export const ApproveValue = endpoint({
  post: '/indicator/manual-values/:id/approvals',
  permission: 'indicator.value.approve',
  summary: 'Approve a proposed value; from then on it counts',
  input: {
    ...decide,
    note: T.Optional(T.String({ maxLength: 1000 })),
    /** Why no document can be had; needed where the value has none, else not kept. */
    noEvidenceReason: T.Optional(Reason),
  },
  reply: Done,
  problems: [...DECIDED, problems.evidenceNeeded],
})

export const ReturnValue = endpoint({
  post: '/indicator/manual-values/:id/returns',
  permission: 'indicator.value.approve',
  summary: 'Give a proposed value back with a reason',
  input: { ...decide, reason: Reason },
  reply: Done,
  problems: DECIDED,
})

/** One line of a table against what stands. */
export const ImportLine = T.Object({
  row: T.Integer(),
  code: T.String(),
  period: T.String(),
  dimension: Nullable(T.String()),
  member: Nullable(T.String()),
  value: DecimalText,
  before: Nullable(DecimalText),
  change: T.Union([T.Literal('new'), T.Literal('changed'), T.Literal('same')]),
})
export type ImportLine = Static<typeof ImportLine>

const MB = 1024 * 1024

export const PreviewValues = endpoint({
  post: '/indicator/manual-values/imports/previews',
  permission: 'indicator.value.propose',
  summary: 'Read a table of values (CSV or XLSX) and show what it would change, without keeping it',
  upload: { maxBytes: 5 * MB },
  reply: T.Array(ImportLine),
  problems: [tableValuesWrong as never],
})

export const ImportValues = endpoint({
  post: '/indicator/manual-values/imports',
  permission: 'indicator.value.propose',
  summary: 'Propose every value of a table (CSV or XLSX), all or none',
  /** Versions of documents in the vault behind every line, parted by commas: a form with a file carries no lists. */
  input: { evidence: T.Optional(T.String({ pattern: `^${UUID_PATTERN}(,${UUID_PATTERN}){0,19}$` })) },
  upload: { maxBytes: 5 * MB },
  reply: T.Object({ proposed: T.Integer(), unchanged: T.Integer() }),
  problems: [tableValuesWrong as never, problems.evidenceUnknown],
})

export const GetValuesTemplate = endpoint({
  get: '/indicator/manual-values/template.csv',
  permission: 'indicator.value.propose',
  summary: 'An empty table with the columns of an import and the region’s manual indicators',
  reply: fileReply('text/csv; charset=utf-8'),
})
