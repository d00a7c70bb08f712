import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { RetentionPeriods } from '../contract.ts'
import type { Cutoffs } from '../rules/retention.ts'

interface Row extends RetentionPeriods {
  ground: string
  setAt: Date
}

/** The version in force; none where the region set nothing. */
export async function findRetention(tx: Tx, tenant: Tenant): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select patient_years as "patientYears", parcel_days as "parcelDays", reason_years as "reasonYears", ground,
      set_at as "setAt"
    from pharmacy.retention where tenant_id = ${tenant} order by version desc limit 1`.execute(tx)
  return rows[0]
}

export async function addRetention(
  { tx, tenant, actor, now }: Context,
  periods: RetentionPeriods,
  ground: string,
): Promise<void> {
  await sql`
    insert into pharmacy.retention (tenant_id, version, patient_years, parcel_days, reason_years, ground, set_by, set_at)
    select ${tenant}, coalesce(max(version), 0) + 1, ${periods.patientYears}::int, ${periods.parcelDays}::int,
      ${periods.reasonYears}::int, ${ground}, ${actor.id}, ${now}::timestamptz
    from pharmacy.retention where tenant_id = ${tenant}`.execute(tx)
}

/** Whoever was neither seen nor changed since, and waits for nothing. */
const oldPatients = (tenant: Tenant, before: Date) => sql`
  from pharmacy.patients as p
  where p.tenant_id = ${tenant} and p.erased_at is null and p.changed_at < ${before}
    and not exists (
      select from pharmacy.prescriptions as r
      join pharmacy.tickets as t on t.tenant_id = r.tenant_id and t.prescription_id = r.id
      where r.tenant_id = p.tenant_id and r.patient_id = p.id
        and (t.since >= ${before} or t.ended_at is null or t.state in ('partial', 'sent')))`

export async function listOldPatients(tx: Tx, tenant: Tenant, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id ${oldPatients(tenant, before)} order by p.changed_at limit ${most}`.execute(tx)
  // Whoever holds several patients takes them by their ids.
  return rows.map(({ id }) => id).sort()
}

const oldParcels = (tenant: Tenant, before: Date) => sql`
  tenant_id = ${tenant} and (address is not null or phone is not null)
    and coalesce(delivered_at, returned_at) < ${before}`

/** Addresses and telephones of parcels that ended before. @returns how many */
export async function forgetParcels(tx: Tx, tenant: Tenant, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update pharmacy.parcels set address = null, phone = null where ${oldParcels(tenant, before)}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

const oldReasons = (tenant: Tenant, before: Date) => sql`
  tenant_id = ${tenant} and reason is not null and opened_at < ${before}`

/** Reasons of openings before. @returns the facts whose details held them */
export async function forgetReasons(tx: Tx, tenant: Tenant, before: Date): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    update pharmacy.openings set reason = null where ${oldReasons(tenant, before)}
    returning fact_seq as seq`.execute(tx)
  return rows.map(({ seq }) => seq)
}

/** What is due, without touching it. */
export async function countDue(
  tx: Tx,
  tenant: Tenant,
  { patients, parcels, reasons }: Cutoffs,
): Promise<{ patients: number; parcels: number; reasons: number }> {
  const { rows } = await sql<{ patients: number; parcels: number; reasons: number }>`
    select (select count(*)::int ${oldPatients(tenant, patients)}) as patients,
      (select count(*)::int from pharmacy.parcels where ${oldParcels(tenant, parcels)}) as parcels,
      (select count(*)::int from pharmacy.openings where ${oldReasons(tenant, reasons)}) as reasons`.execute(
    tx,
  )
  return rows[0] ?? { patients: 0, parcels: 0, reasons: 0 }
}
