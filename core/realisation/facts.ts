import { fact } from '#platform/facts/fact.ts'
import { Nullable, T, Uuid, Year } from '#platform/schema/schema.ts'
import { Period, Rhythm } from './contract.ts'

const ofReport = { programmeId: Uuid, year: Year, period: Period, version: T.Integer() }

/** The region opened a year for reports, or changed its rhythm and days. */
export const YearSet = fact('realisation.year_set', { year: Year, rhythm: Rhythm, isOpening: T.Boolean() })

/** The due date or the lock date of one period was changed. */
export const PeriodSet = fact('realisation.period_set', { year: Year, period: Period })

/** An agency sent the report of a programme. */
export const Reported = fact('realisation.reported', ofReport)

/** The secretariat accepted a report; it goes to the leader. */
export const Accepted = fact('realisation.accepted', ofReport)

/** The leader approved a report; from now on it counts. Figures run from 1 January; money in whole rupiah. */
export const Approved = fact('realisation.approved', {
  ...ofReport,
  physical: Nullable(T.String()),
  money: Nullable(T.String()),
})

/** Secretariat or leader gave a report back with a reason. */
export const Returned = fact('realisation.returned', ofReport)

/** A new version of a report was begun with a reason; the old one stays. */
export const Corrected = fact('realisation.corrected', ofReport)

/** A period is closed for reports, by the secretariat or by the clock. */
export const PeriodLocked = fact('realisation.period_locked', {
  year: Year,
  period: Period,
  byClock: T.Boolean(),
})

/** Many drafts were saved from a table. */
export const TableApplied = fact('realisation.table_applied', {
  year: Year,
  period: Period,
  reports: T.Integer(),
})

/** The region changed the rules by which a programme shows red. */
export const RedRulesSet = fact('realisation.red_rules_set', { rules: T.Array(T.String()) })

export const facts = [
  YearSet,
  PeriodSet,
  Reported,
  Accepted,
  Approved,
  Returned,
  Corrected,
  PeriodLocked,
  TableApplied,
  RedRulesSet,
]
