// What the modules above read of realisation: approved reports, who is late and red, and the roll-up of a year.

import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { owedOf } from './commands/owed.ts'
import { budgetOf } from './commands/programmes.ts'
import { readRollUp } from './commands/read-roll-up.ts'
import type { RollUp } from './contract.ts'
import { plannedPercent } from './rules/achievement.ts'
import { textOf } from './rules/decimal.ts'
import { latestOf, type OwedCell } from './rules/owed.ts'
import { endMonthOf, type Period } from './rules/period.ts'
import { type RedRule, rulesOf, type Situation, whyRed } from './rules/red.ts'
import { isReportedOn } from './rules/report.ts'
import { listChangedRules } from './store/red-rules.ts'
import { listLatestApproved, listNewest, type ReportRow } from './store/reports.ts'

export interface ApprovedReport {
  programmeId: string
  year: number
  period: Period
  version: number
  /** Percent of the year's work done since 1 January. */
  physical: string
  /** Quantities reached since 1 January. */
  outputs: { targetId: string; quantity: string }[]
  /** Whole rupiah spent since 1 January. */
  money: string
  narrative: string
  obstacles: string
  helpAsked: string
  /** Versions of documents in the vault. */
  evidence: string[]
  /** RFC 3339. */
  approvedAt: string
  state: 'approved'
}

/**
 * Approved reports of a year or one period of it, each in its newest approved version, by programme and period.
 *
 * @example await listReports(tx, '35.05', { year: 2026, period: 'Q3' })
 */
export async function listReports(
  tx: Tx,
  tenant: Tenant,
  filter: { year: number; period?: Period },
): Promise<ApprovedReport[]> {
  return (await listNewest(tx, tenant, { ...filter, states: ['approved'] })).map(approvedOf)
}

/** What was approved last of each programme in a year: its latest period, newest version. */
export async function listLatestReports(tx: Tx, tenant: Tenant, year: number): Promise<ApprovedReport[]> {
  return (await listLatestApproved(tx, tenant, { year })).map(approvedOf)
}

function approvedOf({ programmeId, year, period, version, content, approvedAt }: ReportRow): ApprovedReport {
  const { physical, money, outputs, narrative, obstacles, helpAsked, evidence } = content
  return {
    ...{ programmeId, year, period, version, outputs, narrative, obstacles, helpAsked, evidence },
    physical: physical ?? '0',
    money: money ?? '0',
    approvedAt: approvedAt?.toISOString() ?? '',
    state: 'approved',
  }
}

export interface ProgrammeStanding {
  programmeId: string
  late: boolean
  /** Days the most overdue report is late. */
  daysLate: number | null
  red: boolean
  why: Bilingual[]
  /** Percent that should be done by the end of the period reported last. */
  plannedPercent: string | null
  /** Percent done as approved last; null before the first approval of the year. */
  physical: string | null
  /** The period that was approved last. */
  period: Period | null
  /** Whole rupiah of the year. */
  moneyPlanned: string
  moneyReal: string | null
}

/**
 * How each programme of a year stands: late, red and why, plan against what was approved. Six queries however many
 * programmes there are.
 *
 * @param known every programme of the region, where the caller has read them already
 * @example (await standingOf(tx, '35.05', 2026, ctx.now)).filter(({ red }) => red)
 */
export async function standingOf(
  tx: Tx,
  tenant: Tenant,
  year: number,
  now: Date,
  known?: readonly ProgrammeRow[],
): Promise<ProgrammeStanding[]> {
  const all =
    known?.filter(isOfYear(year)) ?? (await listProgrammes(tx, tenant, { year, approvedOnly: true }))
  const programmes = all.filter(isReportedOn)
  const owed = await owedOf({ tx, tenant, now }, year, programmes)
  const latest = new Map(
    (await listLatestApproved(tx, tenant, { year })).map((one) => [one.programmeId, one]),
  )
  const rules = rulesOf(await listChangedRules(tx, tenant))
  return programmes.map((programme) =>
    standing(programme, year, latest.get(programme.id), owed.get(programme.id) ?? [], rules),
  )
}

/** What `listProgrammes` finds of a year, approved only. */
const isOfYear =
  (year: number) =>
  ({ isApproved, from, to }: ProgrammeRow): boolean =>
    isApproved && Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4))

function standing(
  programme: ProgrammeRow,
  year: number,
  report: ReportRow | undefined,
  cells: readonly OwedCell[],
  rules: readonly RedRule[],
): ProgrammeStanding {
  const planned = report === undefined ? null : plannedPercent(programme, year, report.period)
  const now: Situation = {
    daysLate: latestOf(cells),
    plannedPercent: planned === null ? null : textOf(planned),
    physical: report?.content.physical ?? null,
    moneyPlanned: String(budgetOf(programme, year)),
    moneyReal: report?.content.money ?? null,
    reportedMonth: report === undefined ? null : endMonthOf(report.period),
    helpAsked: report?.content.helpAsked ?? '',
    risks: programme.risks,
  }
  const why = whyRed(now, rules)
  const { daysLate, plannedPercent: percent, physical, moneyPlanned, moneyReal } = now
  return {
    programmeId: programme.id,
    ...{ late: daysLate !== null, daysLate, red: why.length > 0, why },
    ...{ plannedPercent: percent, physical, period: report?.period ?? null, moneyPlanned, moneyReal },
  }
}

/**
 * Plan against approved realisation of a year, by dimension and agency, uncapped and capped. Adds up narrow lines that
 * are kept up to date: one query, linear in the number of programmes.
 *
 * @example (await rollUp(tx, '35.05', 2026)).total.uncapped // '101.25'
 */
export const rollUp = (tx: Tx, tenant: Tenant, year: number): Promise<RollUp> =>
  readRollUp({ tx, tenant }, year)
