import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  changedMeanwhile,
  correctionNotNow,
  figuresIncomplete,
  notNow,
  notYourAgency,
  periodLocked,
  periodNotOver,
  programmeUnknown,
  reportUnknown,
  yearNotOpen,
} from '../problems.ts'
import {
  NamedDimension,
  NamedOpd,
  ofReport,
  ofYear,
  Percent,
  Period,
  PeriodOfYear,
  ReportContent,
  ReportState,
} from './words.ts'

export const ReportVersion = T.Object({
  version: T.Integer({ minimum: 1 }),
  state: ReportState,
  revision: T.Integer({ minimum: 1 }),
  content: ReportContent,
  correctionReason: Nullable(T.String()),
  changedAt: Instant,
  changedBy: Nullable(T.String()),
  approvedAt: Nullable(Instant),
})
export type ReportVersion = Static<typeof ReportVersion>

const ReportStep = T.Object({
  number: T.Integer(),
  version: T.Integer(),
  act: T.Union([
    T.Literal('submitted'),
    T.Literal('accepted'),
    T.Literal('approved'),
    T.Literal('returned'),
    T.Literal('corrected'),
  ]),
  note: Nullable(T.String()),
  by: Nullable(T.String()),
  at: Instant,
})

const ReportTarget = T.Object({
  id: Uuid,
  name: T.String(),
  unit: T.String(),
  isLessBetter: T.Boolean(),
  /** What the year is to reach. */
  target: Nullable(T.String()),
})
export type ReportTarget = Static<typeof ReportTarget>

/** What an indicator says of a target of the programme by the end of the period: a proposal, never filled in by itself. */
export const ComputedValue = T.Object({
  /** The output or outcome it measures; null where it serves the programme as a whole. */
  targetId: Nullable(Uuid),
  targetName: Nullable(T.String()),
  code: T.String(),
  name: Bilingual,
  unit: T.String(),
  /** Exact, since 1 January. */
  value: T.String(),
  isManual: T.Boolean(),
  /** Where it is explained, below the region's workspace. */
  path: T.String(),
})
export type ComputedValue = Static<typeof ComputedValue>

export const ReportAct = T.Union([
  T.Literal('save'),
  T.Literal('submit'),
  T.Literal('accept'),
  T.Literal('approve'),
  T.Literal('return'),
  T.Literal('correct'),
])
export type ReportAct = Static<typeof ReportAct>

export const Report = T.Object({
  programme: T.Object({
    id: Uuid,
    code: T.String(),
    name: T.String(),
    dimension: NamedDimension,
    opd: Nullable(NamedOpd),
    /** Whole rupiah of the year, all sources. */
    budget: T.String(),
    targets: T.Array(ReportTarget),
    isExample: T.Boolean(),
  }),
  /** Values of indicators that are linked to the programme. */
  computed: T.Array(ComputedValue),
  year: Year,
  period: PeriodOfYear,
  /** Percent of the year's work that should be done by the end of the period; null where it does not run then. */
  plannedPercent: Nullable(Percent),
  /** The newest report of an earlier period of the year. */
  before: Nullable(T.Object({ period: Period, content: ReportContent })),
  /** Every version the reader may see, newest first. */
  versions: T.Array(ReportVersion),
  /** What the reader may do with the newest one now. */
  acts: T.Array(ReportAct),
  steps: T.Array(ReportStep),
})
export type Report = Static<typeof Report>

export const GetReport = endpoint({
  get: '/realisation/reports/:year/:period/:programmeId',
  permission: 'realisation.report.read',
  summary: 'The report of a programme in a period with its versions and its way',
  input: ofReport,
  reply: Report,
  problems: [programmeUnknown, yearNotOpen],
})

export const SavedReport = T.Object({
  version: T.Integer(),
  revision: T.Integer(),
  state: ReportState,
  savedAt: Instant,
})
export type SavedReport = Static<typeof SavedReport>

export const SaveReport = endpoint({
  put: '/realisation/reports/:year/:period/:programmeId',
  permission: 'realisation.report.write',
  summary: 'Save a report while it is written',
  input: {
    ...ofReport,
    ...ReportContent.properties,
    /** The revision that was written over; 0 for the first. */
    revision: T.Integer({ minimum: 0 }),
  },
  reply: SavedReport,
  problems: [
    programmeUnknown,
    yearNotOpen,
    notYourAgency,
    periodNotOver,
    periodLocked,
    notNow,
    changedMeanwhile,
  ],
})

export const CorrectReport = endpoint({
  post: '/realisation/reports/:year/:period/:programmeId/corrections',
  permission: 'realisation.report.write',
  summary: 'Begin a new version of an approved report, or of any report after the lock; the old one stays',
  input: { ...ofReport, reason: T.String({ minLength: 5, maxLength: 2000, pattern: '\\S' }) },
  reply: T.Object({ version: T.Integer() }),
  problems: [programmeUnknown, yearNotOpen, notYourAgency, periodNotOver, correctionNotNow],
})

/** A report as its reader knew it. */
export const SeenReport = T.Object({ ...ofReport, revision: T.Integer({ minimum: 1 }) })
export type SeenReport = Static<typeof SeenReport>

const many = { reports: T.Array(SeenReport, { minItems: 1, maxItems: 600 }) }
const refusals = [reportUnknown, notNow, changedMeanwhile]
const Count = T.Object({ done: T.Integer() })

export const SubmitReports = endpoint({
  post: '/realisation/submissions',
  permission: 'realisation.report.write',
  summary: 'Send reports to the secretariat, all or none',
  input: many,
  reply: Count,
  problems: [...refusals, notYourAgency, periodLocked, figuresIncomplete],
})

export const AcceptReports = endpoint({
  post: '/realisation/acceptances',
  permission: 'realisation.report.accept',
  summary: 'Accept reports for the secretariat, all or none; they go to the leader',
  input: many,
  reply: Count,
  problems: refusals,
})

export const ApproveReports = endpoint({
  post: '/realisation/approvals',
  permission: 'realisation.report.approve',
  summary: 'Approve accepted reports for the leader, all or none; from then on they count',
  input: many,
  reply: Count,
  problems: refusals,
})

export const ReturnReports = endpoint({
  post: '/realisation/returns',
  permission: 'realisation.report.judge',
  summary: 'Give reports back to their agencies with a reason, all or none',
  input: { ...many, reason: T.String({ minLength: 5, maxLength: 2000, pattern: '\\S' }) },
  reply: Count,
  problems: refusals,
})

export const WaitingReport = T.Object({
  ...SeenReport.properties,
  code: T.String(),
  name: T.String(),
  opd: Nullable(NamedOpd),
  dimension: T.String(),
  state: ReportState,
  version: T.Integer(),
  plannedPercent: Nullable(T.String()),
  physical: Nullable(T.String()),
  /** Percent of the output targets reached, uncapped. */
  achievement: Nullable(T.String()),
  money: Nullable(T.String()),
  budget: T.String(),
  /** Has reasons for unusual figures, obstacles, or asks for help. */
  remarks: T.String(),
  evidence: T.Integer(),
  submittedAt: Nullable(Instant),
})
export type WaitingReport = Static<typeof WaitingReport>

export const ListWaiting = endpoint({
  get: '/realisation/years/:year/waiting-reports',
  permission: 'realisation.report.judge',
  summary: 'Reports that wait for the reader: sent ones for the secretariat, accepted ones for the leader',
  input: ofYear,
  reply: T.Array(WaitingReport),
})

export const RemindAgencies = endpoint({
  post: '/realisation/years/:year/reminders',
  permission: 'realisation.report.accept',
  summary: 'Remind every agency with late reports now, at most once a day',
  input: ofYear,
  reply: Done,
})
