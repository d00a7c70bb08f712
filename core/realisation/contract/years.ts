import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  changedMeanwhile,
  datesWrong,
  periodLocked,
  periodNotOver,
  programmeUnknown,
  yearNotOpen,
} from '../problems.ts'
import { Day, NamedOpd, ofYear, Period, PeriodOfYear, ReportState, Rhythm } from './words.ts'

/** Where the report of a programme in a period stands; null where there is none yet. */
const Cell = T.Object({
  period: Period,
  state: Nullable(ReportState),
  /** Revision of the newest version the reader may see; 0 where there is none. */
  revision: T.Integer(),
  /** Whether a newer version than the approved one is on its way. */
  isCorrection: T.Boolean(),
  /** Days since it was due; null where it is not late. */
  daysLate: Nullable(T.Integer()),
})

export const ReportedProgramme = T.Object({
  id: Uuid,
  code: T.String(),
  name: T.String(),
  dimension: T.String(),
  opd: Nullable(NamedOpd),
  rhythm: Rhythm,
  /** Whether the reader may write its reports. */
  isOwn: T.Boolean(),
  isExample: T.Boolean(),
  cells: T.Array(Cell),
})
export type ReportedProgramme = Static<typeof ReportedProgramme>
export type ReportedCell = Static<typeof Cell>

export const YearSettings = T.Object({
  rhythm: Rhythm,
  /** Days after the end of a period until its report is due. */
  dueDays: T.Integer({ minimum: 1, maximum: 90 }),
  /** Days after the due date until a period locks by itself; null: the secretariat locks it. */
  lockDays: Nullable(T.Integer({ minimum: 0, maximum: 365 })),
  /** Programmes that report every month in a year of quarters. */
  monthly: T.Array(Uuid, { maxItems: 3000 }),
})
export type YearSettings = Static<typeof YearSettings>

export const YearOfReports = T.Object({
  year: Year,
  /** Null while the secretariat has not opened the year. */
  settings: Nullable(T.Object({ ...YearSettings.properties, revision: T.Integer() })),
  periods: T.Array(PeriodOfYear),
  programmes: T.Array(ReportedProgramme),
})
export type YearOfReports = Static<typeof YearOfReports>

export const GetYear = endpoint({
  get: '/realisation/years/:year',
  permission: 'realisation.report.read',
  summary: 'The periods of a year and who has reported: every programme by period',
  input: ofYear,
  reply: YearOfReports,
})

export const SetYear = endpoint({
  put: '/realisation/years/:year',
  permission: 'realisation.period.manage',
  summary: 'Open a year for reporting, or change its rhythm and days; locked periods stay as they are',
  input: {
    ...ofYear,
    ...YearSettings.properties,
    /** 0 to open the year. */
    revision: T.Integer({ minimum: 0 }),
  },
  reply: Done,
  problems: [changedMeanwhile, programmeUnknown],
})

const ofPeriod = { ...ofYear, period: Period }

export const SetPeriod = endpoint({
  put: '/realisation/years/:year/periods/:period',
  permission: 'realisation.period.manage',
  summary: 'Change the due date and the lock date of one period',
  input: { ...ofPeriod, dueOn: Day, locksOn: Nullable(Day) },
  reply: Done,
  problems: [yearNotOpen, periodLocked, datesWrong],
})

export const LockPeriod = endpoint({
  post: '/realisation/years/:year/periods/:period/locks',
  permission: 'realisation.period.manage',
  summary: 'Lock a period for good; afterwards reports change by corrections with a reason only',
  input: ofPeriod,
  reply: Done,
  problems: [yearNotOpen, periodLocked, periodNotOver],
})

export const LateReport = T.Object({
  programmeId: Uuid,
  code: T.String(),
  name: T.String(),
  opd: Nullable(NamedOpd),
  period: Period,
  dueOn: Day,
  daysLate: T.Integer(),
  /** Draft, returned, or null where nothing was begun. */
  state: Nullable(ReportState),
  /** Late long enough for the leader to have been told. */
  isEscalated: T.Boolean(),
})
export type LateReport = Static<typeof LateReport>

export const ListLate = endpoint({
  get: '/realisation/years/:year/late-reports',
  permission: 'realisation.report.read',
  summary: 'Reports that are due and were not sent, longest overdue first',
  input: ofYear,
  reply: T.Array(LateReport),
})

export const ExportLate = endpoint({
  get: '/realisation/years/:year/late-reports.csv',
  permission: 'realisation.report.read',
  summary: 'The late reports as CSV',
  input: ofYear,
  reply: fileReply('text/csv'),
})

export const RedRules = T.Array(
  T.Object({
    rule: T.Union([
      T.Literal('late_report'),
      T.Literal('behind_plan'),
      T.Literal('low_spending'),
      T.Literal('help_asked'),
      T.Literal('unmitigated_risk'),
    ]),
    isOn: T.Boolean(),
    /** In days, points, percent or likelihood by rule; null where the rule has none. */
    threshold: Nullable(T.Integer({ minimum: 0, maximum: 365 })),
  }),
  { maxItems: 5 },
)
export type RedRules = Static<typeof RedRules>

export const ListRedRules = endpoint({
  get: '/realisation/red-rules',
  permission: 'realisation.report.read',
  summary: 'The rules by which a programme shows red',
  input: {},
  reply: RedRules,
})

export const SetRedRules = endpoint({
  put: '/realisation/red-rules',
  permission: 'realisation.period.manage',
  summary: 'Switch rules of red on and off and change their thresholds',
  input: { rules: RedRules },
  reply: Done,
})
