import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ReportContent } from '../contract.ts'
import type { Period } from '../rules/period.ts'
import type { ReportKey, State } from '../rules/report.ts'

/** A version of a report as stored. */
export interface ReportRow extends ReportKey {
  version: number
  state: State
  revision: number
  content: ReportContent
  correctionReason: string | null
  changedBy: string
  changedAt: Date
  submittedAt: Date | null
  approvedAt: Date | null
}

interface Raw extends Omit<ReportRow, 'content'>, Omit<ReportContent, 'outputs'> {
  outputs: Record<string, string>
}

const COLUMNS = sql`programme_id as "programmeId", year, period, version, state, revision,
  correction_reason as "correctionReason", trim_scale(physical)::text as physical, money::text as money, outputs,
  narrative, obstacles, help_asked as "helpAsked", reason_over as "reasonOver", reason_budget as "reasonBudget",
  reason_falling as "reasonFalling", evidence, changed_by as "changedBy", changed_at as "changedAt",
  submitted_at as "submittedAt", approved_at as "approvedAt"`

/** The end of a period, for order: a quarter and its last month end together. */
const END = sql`case when left(period, 1) = 'Q' then substr(period, 2)::int * 3 else substr(period, 2)::int end`

function rowOf(raw: Raw): ReportRow {
  const { physical, money, outputs, narrative, obstacles, helpAsked, evidence, ...rest } = raw
  const { reasonOver, reasonBudget, reasonFalling, ...row } = rest
  const reasons = { reasonOver, reasonBudget, reasonFalling }
  const quantities = Object.entries(outputs).map(([targetId, quantity]) => ({ targetId, quantity }))
  return {
    ...row,
    content: { physical, money, outputs: quantities, narrative, obstacles, helpAsked, ...reasons, evidence },
  }
}

export interface ReportFilter {
  year?: number
  period?: Period
  programmeIds?: readonly string[]
  states?: readonly State[]
}

/** Only what is asked for, so that the index of a year serves. */
const among = ({ year, period, programmeIds, states }: ReportFilter) => sql`true
  ${year === undefined ? sql`` : sql`and year = ${year}`}
  ${period === undefined ? sql`` : sql`and period = ${period}`}
  ${programmeIds === undefined ? sql`` : sql`and programme_id = any(${programmeIds}::uuid[])`}
  ${states === undefined ? sql`` : sql`and state = any(${states}::text[])`}`

/** The newest version of each report among those of the filter, by programme and period. */
export async function listNewest(tx: Tx, tenant: Tenant, filter: ReportFilter): Promise<ReportRow[]> {
  const { rows } = await sql<Raw>`
    select distinct on (programme_id, year, ${END}, period) ${COLUMNS} from realisation.reports
    where tenant_id = ${tenant} and ${among(filter)}
    order by programme_id, year, ${END}, period, version desc`.execute(tx)
  return rows.map(rowOf)
}

/** What was approved last of each programme in a year: of its latest period, the newest version. */
export async function listLatestApproved(tx: Tx, tenant: Tenant, filter: ReportFilter): Promise<ReportRow[]> {
  const { rows } = await sql<Raw>`
    select distinct on (programme_id, year) ${COLUMNS} from realisation.reports
    where tenant_id = ${tenant} and state = 'approved' and ${among(filter)}
    order by programme_id, year, ${END} desc, period desc, version desc`.execute(tx)
  return rows.map(rowOf)
}

/** Where a report stands, without what is written in it. */
export interface Head extends ReportKey {
  version: number
  state: State
  revision: number
  hasApproved: boolean
}

/** Heads of all reports of a year; one narrow row each. */
export async function listHeads(tx: Tx, tenant: Tenant, year: number): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select distinct on (programme_id, period) programme_id as "programmeId", year, period, version, state, revision,
      bool_or(state = 'approved') over (partition by programme_id, period) as "hasApproved"
    from realisation.reports where tenant_id = ${tenant} and year = ${year}
    order by programme_id, period, version desc`.execute(tx)
  return rows
}

/** Every version of one report, newest first. */
export async function listVersions(tx: Tx, tenant: Tenant, key: ReportKey): Promise<ReportRow[]> {
  const { rows } = await sql<Raw>`
    select ${COLUMNS} from realisation.reports
    where tenant_id = ${tenant} and programme_id = ${key.programmeId} and year = ${key.year}
      and period = ${key.period}
    order by version desc`.execute(tx)
  return rows.map(rowOf)
}

const jsonOf = (keys: readonly ReportKey[]): string =>
  JSON.stringify(keys.map(({ programmeId, year, period }) => ({ programmeId, year, period })))

const KEYS = sql.raw('as k ("programmeId" uuid, year smallint, period text)')

/** The newest version of each of these reports, locked until the act ends. */
export async function lockNewest(
  tx: Tx,
  tenant: Tenant,
  keys: readonly ReportKey[],
): Promise<Map<string, ReportRow>> {
  const { rows } = await sql<Raw>`
    select ${COLUMNS} from realisation.reports
    where tenant_id = ${tenant} and (programme_id, year, period) in (
        select "programmeId", year, period from jsonb_to_recordset(${jsonOf(keys)}::jsonb) ${KEYS})
    order by programme_id, year, period, version for update`.execute(tx)
  return new Map(rows.map(rowOf).map((row) => [`${row.year}:${row.period}:${row.programmeId}`, row]))
}

interface Writing {
  by: string
  now: Date
}

export interface Written extends ReportKey {
  version: number
  /** 0 where the version is new. */
  revision: number
  content: ReportContent
  correctionReason: string | null
}

/** Writes the content of versions; answers the keys of those that still stood at their revision. */
export async function writeReports(
  tx: Tx,
  tenant: Tenant,
  written: readonly Written[],
  { by, now }: Writing,
): Promise<Set<string>> {
  const rows = written.map(({ content, ...row }) => ({
    ...row,
    ...content,
    outputs: Object.fromEntries(content.outputs.map(({ targetId, quantity }) => [targetId, quantity])),
  }))
  const { rows: saved } = await sql<ReportKey>`
    insert into realisation.reports as r
      (tenant_id, programme_id, year, period, version, state, correction_reason, physical, money, outputs, narrative,
       obstacles, help_asked, reason_over, reason_budget, reason_falling, evidence, revision, changed_by, changed_at)
    select ${tenant}, "programmeId", year, period, version, 'draft', "correctionReason", physical, money, outputs,
      narrative, obstacles, "helpAsked", "reasonOver", "reasonBudget", "reasonFalling",
      array(select jsonb_array_elements_text(evidence)::uuid), revision + 1, ${by}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w ("programmeId" uuid, year smallint, period text,
      version integer, "correctionReason" text, physical numeric, money bigint, outputs jsonb, narrative text,
      obstacles text, "helpAsked" text, "reasonOver" text, "reasonBudget" text, "reasonFalling" text,
      evidence jsonb, revision integer)
    on conflict (tenant_id, programme_id, year, period, version) do update set physical = excluded.physical,
      money = excluded.money, outputs = excluded.outputs, narrative = excluded.narrative,
      obstacles = excluded.obstacles, help_asked = excluded.help_asked, reason_over = excluded.reason_over,
      reason_budget = excluded.reason_budget, reason_falling = excluded.reason_falling,
      evidence = excluded.evidence, revision = excluded.revision, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at
    where r.revision = excluded.revision - 1 and r.state in ('draft', 'returned')
    returning programme_id as "programmeId", year, period`.execute(tx)
  return new Set(saved.map(({ year, period, programmeId }) => `${year}:${period}:${programmeId}`))
}

/** Moves the newest versions, which the caller holds locked, to a state. */
export async function moveReports(
  tx: Tx,
  tenant: Tenant,
  keys: readonly (ReportKey & { version: number })[],
  state: State,
  { by, now }: Writing,
): Promise<void> {
  const rows = keys.map(({ programmeId, year, period, version }) => ({ programmeId, year, period, version }))
  await sql`
    update realisation.reports as r set state = ${state}, revision = r.revision + 1, changed_by = ${by},
      changed_at = ${now},
      submitted_at = case when ${state} = 'submitted' then ${now}::timestamptz else r.submitted_at end,
      approved_at = case when ${state} = 'approved' then ${now}::timestamptz else r.approved_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as k ("programmeId" uuid, year smallint, period text, version integer)
    where r.tenant_id = ${tenant} and r.programme_id = k."programmeId" and r.year = k.year and r.period = k.period
      and r.version = k.version`.execute(tx)
}
