import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Severity } from '../contract/words.ts'
import type { AlarmRule } from '../contract.ts'

export interface AlarmRow {
  id: string
  kind: 'indicator' | 'delivery'
  rule: string
  severity: Severity
  code: string | null
  span: AlarmRule['span'] | null
  test: AlarmRule['test'] | null
  value: string
  limit: string | null
  since: Date
  raisedAt: Date | null
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  endedAt: Date | null
}

const columns = sql`id, kind, rule, severity, code, span, test, value::text as value, limit_value::text as limit, since,
  raised_at as "raisedAt", acknowledged_at as "acknowledgedAt", acknowledged_by as "acknowledgedBy",
  ended_at as "endedAt"`

/** Open ones, waiting ones among them. */
export async function listOpen(tx: Tx, tenant: Tenant): Promise<AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`
    select ${columns} from command.alarms where tenant_id = ${tenant} and ended_at is null
    order by severity desc, acknowledged_at is not null, since`.execute(tx)
  return rows
}

/** Open ones, so that nobody else lets them begin or end meanwhile. */
export async function lockOpen(tx: Tx, tenant: Tenant): Promise<AlarmRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext('command.alarms'), hashtext(${tenant}))`.execute(tx)
  return listOpen(tx, tenant)
}

/** The last two hundred that ended, newest first. */
export async function listEnded(tx: Tx, tenant: Tenant): Promise<AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`
    select ${columns} from command.alarms where tenant_id = ${tenant} and ended_at is not null
    order by since desc limit 200`.execute(tx)
  return rows
}

export async function lockAlarm(tx: Tx, tenant: Tenant, id: string): Promise<AlarmRow | undefined> {
  const { rows } = await sql<AlarmRow>`
    select ${columns} from command.alarms
    where tenant_id = ${tenant} and id = ${id} and raised_at is not null for update`.execute(tx)
  return rows[0]
}

export async function addAlarm(
  tx: Tx,
  tenant: Tenant,
  row: Omit<AlarmRow, 'acknowledgedAt' | 'acknowledgedBy' | 'endedAt'>,
): Promise<void> {
  await sql`
    insert into command.alarms
      (tenant_id, id, kind, rule, severity, code, span, test, value, limit_value, since, raised_at)
    values (${tenant}, ${row.id}, ${row.kind}, ${row.rule}, ${row.severity}, ${row.code}, ${row.span}, ${row.test},
      ${row.value}, ${row.limit}, ${row.since}, ${row.raisedAt})`.execute(tx)
}

export async function markRaised(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { value, limit, now }: { value: string; limit: string | null; now: Date },
): Promise<void> {
  await sql`
    update command.alarms set raised_at = ${now}, value = ${value}, limit_value = ${limit}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function markEnded(tx: Tx, tenant: Tenant, id: string, now: Date): Promise<void> {
  await sql`update command.alarms set ended_at = ${now} where tenant_id = ${tenant} and id = ${id}`.execute(
    tx,
  )
}

/** A cause that went before anybody was called leaves nothing. */
export async function forget(tx: Tx, tenant: Tenant, id: string): Promise<void> {
  await sql`
    delete from command.alarms where tenant_id = ${tenant} and id = ${id} and raised_at is null`.execute(tx)
}

export async function markAcknowledged(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`
    update command.alarms set acknowledged_at = ${now}, acknowledged_by = ${by}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** Facts of the region that a reader could not take after every attempt. */
export async function countDeadLetters(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from facts.dead_letters
    where tenant_id = ${tenant} and settled_at is null`.execute(tx)
  return rows[0]?.count ?? 0
}
