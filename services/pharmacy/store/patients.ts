import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Patient, PatientData } from '../contract.ts'

interface Row extends Omit<Patient, 'registeredAt' | 'changedAt' | 'erasedAt'> {
  registeredAt: Date
  changedAt: Date
  erasedAt: Date | null
}

const COLUMNS = sql`id, nik, ihs_number as "ihsNumber", card_number as "cardNumber", name,
  to_char(birth_date, 'YYYY-MM-DD') as "birthDate", sex, phone, is_example as "isExample",
  registered_at as "registeredAt", changed_at as "changedAt", erased_at as "erasedAt"`

const toPatient = (row: Row): Patient => ({
  ...row,
  registeredAt: row.registeredAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  erasedAt: row.erasedAt?.toISOString() ?? null,
})

export async function findPatient(tx: Tx, tenant: Tenant, id: string): Promise<Patient | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.patients where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0] && toPatient(rows[0])
}

/** A patient who is not erased meanwhile: an erasure waits, or is over and seen. */
export async function holdPatient(tx: Tx, tenant: Tenant, id: string): Promise<Patient | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.patients where tenant_id = ${tenant} and id = ${id} for key share`.execute(
    tx,
  )
  return rows[0] && toPatient(rows[0])
}

/** Held alone, for an erasure: nobody takes a prescription of the patient in meanwhile. */
export async function lockPatient(tx: Tx, tenant: Tenant, id: string): Promise<Patient | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.patients where tenant_id = ${tenant} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0] && toPatient(rows[0])
}

/** Everyone who carries one of these numbers, held in one order for everybody. */
export async function listByNumbers(
  tx: Tx,
  tenant: Tenant,
  { nik, ihsNumber, cardNumber }: Pick<PatientData, 'nik' | 'ihsNumber' | 'cardNumber'>,
): Promise<Patient[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.patients
    where tenant_id = ${tenant} and (nik = ${nik} or ihs_number = ${ihsNumber} or card_number = ${cardNumber})
    order by id for no key update`.execute(tx)
  return rows.map(toPatient)
}

/** Holds everybody who carries one of many numbers, as {@link listByNumbers} does one after the other. */
export async function lockByNumbers(
  tx: Tx,
  tenant: Tenant,
  { nik, ihs, card }: { nik: readonly string[]; ihs: readonly string[]; card: readonly string[] },
): Promise<void> {
  await sql`
    select from pharmacy.patients
    where tenant_id = ${tenant} and (nik = any(${[...nik]}::text[]) or ihs_number = any(${[...ihs]}::text[])
      or card_number = any(${[...card]}::text[]))
    order by id for no key update`.execute(tx)
}

/** By a number, or by part of the name; the erased are never found. */
export async function searchPatients(
  tx: Tx,
  tenant: Tenant,
  query: string,
  most: number,
): Promise<Patient[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from pharmacy.patients
    where tenant_id = ${tenant} and erased_at is null and (nik = ${query} or ihs_number = ${query}
      or card_number = ${query} or strpos(lower(name), lower(${query})) > 0)
    order by lower(name), id limit ${most}`.execute(tx)
  return rows.map(toPatient)
}

export interface NewPatient extends PatientData {
  id: string
  isExample: boolean
}

/** @returns whether all numbers are new; two who register the same person at once: one of them is first */
export async function addPatient(tx: Tx, tenant: Tenant, one: NewPatient, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into pharmacy.patients (tenant_id, id, nik, ihs_number, card_number, name, birth_date, sex, phone,
      is_example, registered_at, changed_at)
    values (${tenant}, ${one.id}, ${one.nik}, ${one.ihsNumber}, ${one.cardNumber}, ${one.name}, ${one.birthDate},
      ${one.sex}, ${one.phone}, ${one.isExample}, ${now}, ${now})
    on conflict do nothing
    returning id`.execute(tx)
  return rows.length > 0
}

/** Completes what was not known and takes over what changed; nothing known is lost. */
export async function completePatient(
  tx: Tx,
  tenant: Tenant,
  id: string,
  one: PatientData,
  now: Date,
): Promise<void> {
  await sql`
    update pharmacy.patients set nik = coalesce(${one.nik}, nik), ihs_number = coalesce(${one.ihsNumber}, ihs_number),
      card_number = coalesce(${one.cardNumber}, card_number), name = ${one.name},
      birth_date = coalesce(${one.birthDate}::date, birth_date), sex = coalesce(${one.sex}, sex),
      phone = coalesce(${one.phone}, phone), changed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** Whether a prescription of the patient is still in a queue. */
export async function isInQueue(tx: Tx, tenant: Tenant, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from pharmacy.prescriptions as p
    join pharmacy.tickets as t on t.tenant_id = p.tenant_id and t.prescription_id = p.id
    where p.tenant_id = ${tenant} and p.patient_id = ${id}
      and (t.ended_at is null or t.state in ('partial', 'sent')) limit 1`.execute(tx)
  return rows.length > 0
}

/**
 * Takes out who the patient is and everything written in words; figures, codes and times stay.
 *
 * @returns how many prescriptions are nobody's now
 */
export async function erasePatient(
  tx: Tx,
  tenant: Tenant,
  { id, ground }: { id: string; ground: string },
  now: Date,
): Promise<number> {
  const tickets = sql`select t.id from pharmacy.tickets as t
    join pharmacy.prescriptions as p on p.tenant_id = t.tenant_id and p.id = t.prescription_id
    where t.tenant_id = ${tenant} and p.patient_id = ${id}`
  await sql`
    update pharmacy.patients set nik = null, ihs_number = null, card_number = null, name = null, birth_date = null,
      sex = null, phone = null, erased_at = ${now}, erasure_ground = ${ground}, changed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  await sql`delete from pharmacy.remarks where tenant_id = ${tenant} and ticket_id in (${tickets})`.execute(
    tx,
  )
  await sql`
    update pharmacy.mistakes set note = null where tenant_id = ${tenant} and ticket_id in (${tickets})`.execute(
    tx,
  )
  await sql`
    update pharmacy.parcels set address = null, phone = null
    where tenant_id = ${tenant} and ticket_id in (${tickets})`.execute(tx)
  await sql`
    update pharmacy.answers set comment = null where tenant_id = ${tenant} and ticket_id in (${tickets})`.execute(
    tx,
  )
  await sql`
    update pharmacy.items set dosage = null, substitution = null, changed_at = ${now}
    where tenant_id = ${tenant} and prescription_id in (
      select p.id from pharmacy.prescriptions as p where p.tenant_id = ${tenant} and p.patient_id = ${id})`.execute(
    tx,
  )
  const { numAffectedRows } = await sql`
    update pharmacy.prescriptions set encounter = null, prescriber = null, prescriber_number = null,
      booking_code = null, identifier_system = 'erased', identifier_value = id::text, changed_at = ${now}
    where tenant_id = ${tenant} and patient_id = ${id}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
