import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { amongIds, span } from './clinical.ts'

export type DocumentType = 'Practitioner' | 'Organization' | 'Location' | 'Encounter' | 'Medication'

export interface DocumentRow {
  id: string
  version: number
  body: Record<string, unknown>
  patientId: string | null
  updatedAt: Date
}

export interface NamedBy {
  system: string
  value: string
}

/** What is looked for among documents of a type; every part narrows. */
export interface DocumentSearch {
  ids?: readonly string[] | undefined
  identifiers?: readonly { system?: string; value: string }[] | undefined
  /** Codes of a medicine, or statuses: a value at a place of the body. */
  coded?: { path: 'code' | 'status'; tokens: readonly { system?: string; value: string }[] } | undefined
  patients?: readonly string[] | undefined
  from?: Date | undefined
  to?: Date | undefined
  after?: { updatedAt: Date; id: string } | undefined
  most: number
}

const COLUMNS = sql`id, version, body, patient_id as "patientId", updated_at as "updatedAt"`

export async function listDocuments(
  tx: Tx,
  tenant: Tenant,
  type: DocumentType,
  search: DocumentSearch,
): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select ${COLUMNS} from pharmacy.fhir_documents as d
    where d.tenant_id = ${tenant} and d.type = ${type}
      and ${amongIds(search.ids, sql`d.id`)} and ${amongIds(search.patients, sql`d.patient_id`)}
      and ${search.identifiers === undefined ? sql`true` : named(tenant, type, search)}
      and ${coded(search)} and ${span(search, sql`d.updated_at`)}
      and ${search.after === undefined ? sql`true` : sql`(d.updated_at, d.id) > (${search.after.updatedAt}, ${search.after.id}::uuid)`}
    order by d.updated_at, d.id limit ${search.most}`.execute(tx)
  return rows
}

const named = (tenant: Tenant, type: DocumentType, { identifiers = [] }: DocumentSearch) => sql`exists (
  select from pharmacy.fhir_identifiers as i
  join jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) as asked (system text, value text)
    on i.value = asked.value and (asked.system is null or i.system = asked.system)
  where i.tenant_id = ${tenant} and i.type = ${type} and i.id = d.id)`

const coded = ({ coded }: DocumentSearch) => {
  if (coded === undefined) return sql`true`
  if (coded.path === 'status')
    return sql`d.body ->> 'status' = any(${coded.tokens.map((t) => t.value)}::text[])`
  const shapes = coded.tokens.map(({ system, value }) =>
    JSON.stringify({ code: { coding: [{ code: value, ...(system ? { system } : {}) }] } }),
  )
  return sql`d.body @> any(${shapes}::jsonb[])`
}

/** Keeps a document, as a new one or as the next version of one, with its identifiers. */
export async function putDocument(
  tx: Tx,
  tenant: Tenant,
  type: DocumentType,
  document: Pick<DocumentRow, 'id' | 'body' | 'patientId'> & { identifiers: readonly NamedBy[] },
  now: Date,
): Promise<DocumentRow> {
  const { rows } = await sql<DocumentRow>`
    insert into pharmacy.fhir_documents as d (tenant_id, type, id, version, body, patient_id, updated_at)
    values (${tenant}, ${type}, ${document.id}::uuid, 1, ${JSON.stringify(document.body)}::jsonb,
      ${document.patientId}::uuid, ${now})
    on conflict (tenant_id, type, id) do update set version = d.version + 1, body = excluded.body,
      patient_id = excluded.patient_id, updated_at = excluded.updated_at
    returning ${COLUMNS}`.execute(tx)
  await sql`delete from pharmacy.fhir_identifiers
    where tenant_id = ${tenant} and type = ${type} and id = ${document.id}::uuid`.execute(tx)
  for (const { system, value } of document.identifiers) {
    await sql`insert into pharmacy.fhir_identifiers (tenant_id, type, system, value, id)
      values (${tenant}, ${type}, ${system}, ${value}, ${document.id}::uuid)`.execute(tx)
  }
  return rows[0] as DocumentRow
}

/** Visits of a patient leave with the patient's identity. @returns how many */
export async function eraseDocumentsOf(tx: Tx, tenant: Tenant, patientId: string): Promise<number> {
  const { rows } = await sql`
    delete from pharmacy.fhir_documents where tenant_id = ${tenant} and patient_id = ${patientId}::uuid
    returning id`.execute(tx)
  return rows.length
}
