import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Prescription, PrescriptionItem, PrescriptionSource } from '../contract.ts'

export interface NewPrescriptionRow {
  id: string
  patientId: string
  facility: string
  identifier: { system: string; value: string }
  contentHash: string
  source: PrescriptionSource
  encounter: string | null
  prescriber: string | null
  prescriberNumber: string | null
  bookingCode: string | null
  signedAt: Date
  chronic: boolean
  delivery: boolean
}

export interface NewItemRow {
  id: string
  line: number
  identifier: string
  drug: string
  name: string
  quantity: string
  unit: string
  daysSupply: number | null
  dosage: string | null
  route: string | null
  compounded: boolean
  programme: boolean
  formulary: boolean
  barcode: string
}

/** @returns whether the identifier is new; two who send the same one at once: one of them is first */
export async function addPrescription(
  tx: Tx,
  tenant: Tenant,
  one: NewPrescriptionRow,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into pharmacy.prescriptions (tenant_id, id, patient_id, facility, identifier_system, identifier_value,
      content_hash, source, encounter, prescriber, prescriber_number, booking_code, signed_at, chronic, delivery,
      changed_at)
    values (${tenant}, ${one.id}, ${one.patientId}, ${one.facility}, ${one.identifier.system},
      ${one.identifier.value}, ${one.contentHash}, ${one.source}, ${one.encounter}, ${one.prescriber},
      ${one.prescriberNumber}, ${one.bookingCode}, ${one.signedAt}, ${one.chronic}, ${one.delivery}, ${now})
    on conflict (tenant_id, identifier_system, identifier_value) do nothing
    returning id`.execute(tx)
  return rows.length > 0
}

export async function addItems(
  tx: Tx,
  tenant: Tenant,
  prescriptionId: string,
  items: readonly NewItemRow[],
  now: Date,
): Promise<void> {
  await sql`
    insert into pharmacy.items (tenant_id, prescription_id, id, line, identifier, drug, name, quantity, unit,
      days_supply, dosage, route, compounded, programme, formulary, barcode, changed_at)
    select ${tenant}, ${prescriptionId}, id, line, identifier, drug, name, quantity, unit, "daysSupply", dosage, route,
      compounded, programme, formulary, barcode, ${now}
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as row (id uuid, line integer, identifier text, drug text,
      name text, quantity numeric, unit text, "daysSupply" integer, dosage text, route text, compounded boolean,
      programme boolean, formulary boolean, barcode text)`.execute(tx)
}

/** What stands under an identifier already. */
export async function findByIdentifier(
  tx: Tx,
  tenant: Tenant,
  { system, value }: { system: string; value: string },
): Promise<{ id: string; contentHash: string } | undefined> {
  const { rows } = await sql<{ id: string; contentHash: string }>`
    select id, content_hash as "contentHash" from pharmacy.prescriptions
    where tenant_id = ${tenant} and identifier_system = ${system} and identifier_value = ${value}`.execute(tx)
  return rows[0]
}

interface Row extends Omit<Prescription, 'identifier' | 'items' | 'signedAt'> {
  system: string
  value: string
  signedAt: Date
}

export async function findPrescription(
  tx: Tx,
  tenant: Tenant,
  ticketId: string,
): Promise<Prescription | undefined> {
  const { rows } = await sql<Row>`
    select p.id, t.id as "ticketId", p.facility, p.patient_id as "patientId", p.identifier_system as system,
      p.identifier_value as value, p.source, p.encounter, p.prescriber, p.prescriber_number as "prescriberNumber",
      p.booking_code as "bookingCode", p.signed_at as "signedAt", p.chronic, p.delivery
    from pharmacy.prescriptions as p
    join pharmacy.tickets as t on t.tenant_id = p.tenant_id and t.prescription_id = p.id
    where p.tenant_id = ${tenant} and t.id = ${ticketId}`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  const { system, value, ...rest } = row
  const items = await listItems(tx, tenant, ticketId)
  return { ...rest, identifier: { system, value }, signedAt: row.signedAt.toISOString(), items }
}

/** Items of a ticket by line; scanned since it was last prepared or not. */
export async function listItems(tx: Tx, tenant: Tenant, ticketId: string): Promise<PrescriptionItem[]> {
  const { rows } = await sql<PrescriptionItem>`
    select i.id, i.line, i.identifier, i.drug, i.name, trim_scale(i.quantity)::text as quantity, i.unit,
      i.days_supply as "daysSupply", i.dosage, i.route, i.compounded, i.programme, i.formulary, i.substitution,
      trim_scale(i.given)::text as given, trim_scale(i.quantity - i.given)::text as remaining, i.barcode,
      exists (select from pharmacy.scans as s where s.tenant_id = i.tenant_id and s.ticket_id = t.id
        and s.item_id = i.id and s.outcome = 'match' and s.round = (
          select count(*) from pharmacy.ticket_events as e where e.tenant_id = t.tenant_id and e.ticket_id = t.id
            and e.kind = 'prepared')) as "isScanned"
    from pharmacy.tickets as t
    join pharmacy.items as i on i.tenant_id = t.tenant_id and i.prescription_id = t.prescription_id
    where t.tenant_id = ${tenant} and t.id = ${ticketId} order by i.line`.execute(tx)
  return rows
}

export interface Substitution {
  itemId: string
  drug: string
  name: string
  barcode: string
  formulary: boolean
  programme: boolean
  reason: string
}

/** Gives another drug; what was prescribed first is kept, however often it is replaced. */
export async function substituteItem(tx: Tx, tenant: Tenant, one: Substitution, now: Date): Promise<void> {
  await sql`
    update pharmacy.items set drug = ${one.drug}, name = ${one.name}, barcode = ${one.barcode},
      formulary = ${one.formulary}, programme = ${one.programme}, changed_at = ${now},
      substitution = jsonb_build_object('prescribedDrug', coalesce(substitution ->> 'prescribedDrug', drug),
        'prescribedName', coalesce(substitution ->> 'prescribedName', name), 'reason', ${one.reason}::text)
    where tenant_id = ${tenant} and id = ${one.itemId}`.execute(tx)
}

/** Hands out all of a prescription but what is owed. */
export async function giveItems(
  tx: Tx,
  tenant: Tenant,
  prescriptionId: string,
  owed: readonly { itemId: string; quantity: string }[],
  now: Date,
): Promise<void> {
  await sql`
    update pharmacy.items as i set changed_at = ${now}, given = i.quantity - coalesce((
      select o.quantity from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as o ("itemId" uuid, quantity numeric)
      where o."itemId" = i.id), 0)
    where i.tenant_id = ${tenant} and i.prescription_id = ${prescriptionId}`.execute(tx)
}

export async function giveMore(
  tx: Tx,
  tenant: Tenant,
  itemId: string,
  quantity: string,
  now: Date,
): Promise<void> {
  await sql`
    update pharmacy.items set given = given + ${quantity}::numeric, changed_at = ${now}
    where tenant_id = ${tenant} and id = ${itemId}`.execute(tx)
}
