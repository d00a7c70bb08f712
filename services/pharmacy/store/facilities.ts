import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Facility, FacilityKind, FacilitySettings, LaneRule, LaneRules } from '../contract.ts'

interface Row {
  code: string
  name: string
  kind: FacilityKind
  settings: FacilitySettings
  isExample: boolean
  openedAt: Date
  closedAt: Date | null
}

const COLUMNS = sql`code, name, kind, settings, is_example as "isExample", opened_at as "openedAt",
  closed_at as "closedAt"`

const toFacility = ({ openedAt, closedAt, ...row }: Row): Facility => ({
  ...row,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
})

export async function listFacilities(tx: Tx, tenant: Tenant): Promise<Facility[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.facilities where tenant_id = ${tenant} order by kind, name, code`.execute(
    tx,
  )
  return rows.map(toFacility)
}

export async function findFacility(tx: Tx, tenant: Tenant, code: string): Promise<Facility | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.facilities where tenant_id = ${tenant} and code = ${code}`.execute(tx)
  return rows[0] && toFacility(rows[0])
}

export interface NewFacility {
  code: string
  name: string
  kind: FacilityKind
  settings: FacilitySettings
  isExample: boolean
}

export async function addFacility(tx: Tx, tenant: Tenant, one: NewFacility, now: Date): Promise<void> {
  await sql`
    insert into pharmacy.facilities (tenant_id, code, name, kind, settings, is_example, opened_at)
    values (${tenant}, ${one.code}, ${one.name}, ${one.kind}, ${JSON.stringify(one.settings)}::jsonb,
      ${one.isExample}, ${now})`.execute(tx)
}

export async function changeFacility(
  tx: Tx,
  tenant: Tenant,
  { code, name, settings }: Pick<NewFacility, 'code' | 'name' | 'settings'>,
): Promise<void> {
  await sql`
    update pharmacy.facilities set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb
    where tenant_id = ${tenant} and code = ${code}`.execute(tx)
}

/** All versions of a facility's lane rules, the newest first. */
export async function listLaneRules(tx: Tx, tenant: Tenant, facility: string): Promise<LaneRules[]> {
  const { rows } = await sql<Omit<LaneRules, 'madeAt'> & { madeAt: Date }>`
    select version, rules, reason, made_at as "madeAt" from pharmacy.lane_rules
    where tenant_id = ${tenant} and facility = ${facility} order by version desc`.execute(tx)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

export async function getNewestRules(
  tx: Tx,
  tenant: Tenant,
  facility: string,
): Promise<{ version: number; rules: LaneRule[] }> {
  const { rows } = await sql<{ version: number; rules: LaneRule[] }>`
    select version, rules from pharmacy.lane_rules
    where tenant_id = ${tenant} and facility = ${facility} order by version desc limit 1`.execute(tx)
  return rows[0] as { version: number; rules: LaneRule[] }
}

export interface NewLaneRules {
  facility: string
  rules: readonly LaneRule[]
  reason: string
  madeBy: string
}

/** Two who make a version at once: the second meets the primary key and tries anew. @returns the version */
export async function addLaneRules(tx: Tx, tenant: Tenant, one: NewLaneRules, now: Date): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into pharmacy.lane_rules (tenant_id, facility, version, rules, reason, made_by, made_at)
    select ${tenant}, ${one.facility}, coalesce(max(version), 0) + 1, ${JSON.stringify(one.rules)}::jsonb,
      ${one.reason}, ${one.madeBy}, ${now}
    from pharmacy.lane_rules where tenant_id = ${tenant} and facility = ${one.facility}
    returning version`.execute(tx)
  return (rows[0] as { version: number }).version
}
