import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Memorandum } from '../contract.ts'
import { among, type Regions } from './regions.ts'

interface Row extends Omit<Memorandum, 'ended'> {
  endedOn: string | null
  endReason: string | null
}

const toMemorandum = ({ endedOn, endReason, ...row }: Row): Memorandum => ({
  ...row,
  ended: endedOn === null ? null : { on: endedOn, reason: endReason ?? '' },
})

const COLUMNS = sql`
  m.id, jsonb_build_object('code', m.tenant_id, 'name', r.name) as region, m.state, m.title,
  m.ministry_office as "ministryOffice", m.region_office as "regionOffice", m.number,
  to_char(m.signed_on, 'YYYY-MM-DD') as "signedOn", m.place, to_char(m.valid_until, 'YYYY-MM-DD') as "validUntil",
  m.document_version_id as "documentVersionId", to_char(m.ended_on, 'YYYY-MM-DD') as "endedOn",
  m.end_reason as "endReason", m.revision`

/** Memoranda of these regions, drafts first, then the newest signed. */
export async function listMemoranda(tx: Tx, regions: Regions): Promise<Memorandum[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from movement.memoranda as m join identity.regions as r on r.code = m.tenant_id
    where ${among('m.tenant_id', regions)}
    order by m.state <> 'drafted', m.signed_on desc nulls first, m.tenant_id, m.id`.execute(tx)
  return rows.map(toMemorandum)
}

/** One of the region, or any for the ministry, locked until the act ends. */
export async function lockMemorandum(tx: Tx, tenant: Tenant, id: string): Promise<Memorandum | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from movement.memoranda as m join identity.regions as r on r.code = m.tenant_id
    where (${tenant} = '00' or m.tenant_id = ${tenant}) and m.id = ${id} for update of m`.execute(tx)
  return rows[0] && toMemorandum(rows[0])
}

/** Which of these regions have a memorandum that is drafted or in force. */
export async function listStanding(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select tenant_id as code from movement.memoranda
    where tenant_id = any(${codes}::text[]) and state <> 'ended' order by tenant_id`.execute(tx)
  return rows.map(({ code }) => code)
}

export interface NewMemorandum {
  id: string
  tenant: Tenant
  title: string
  ministryOffice: string
  regionOffice: string
}

interface By {
  now: Date
  actor: string
}

export async function addMemoranda(tx: Tx, added: readonly NewMemorandum[], by: By): Promise<void> {
  await sql`
    insert into movement.memoranda (tenant_id, id, state, title, ministry_office, region_office, revision, drafted_at,
      drafted_by, changed_at)
    select tenant, id, 'drafted', title, "ministryOffice", "regionOffice", 1, ${by.now}, ${by.actor}, ${by.now}
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as m (tenant text, id uuid, title text, "ministryOffice" text, "regionOffice" text)`.execute(tx)
}

/** Writes a memorandum as it now is, one revision on. */
export async function putMemorandum(tx: Tx, memorandum: Memorandum, now: Date): Promise<void> {
  const { region, id, state, title, ministryOffice, regionOffice, number, signedOn, place } = memorandum
  const { validUntil, documentVersionId, ended } = memorandum
  await sql`
    update movement.memoranda set state = ${state}, title = ${title}, ministry_office = ${ministryOffice},
      region_office = ${regionOffice}, number = ${number}, signed_on = ${signedOn}::date, place = ${place},
      valid_until = ${validUntil}::date, document_version_id = ${documentVersionId}::uuid,
      ended_on = ${ended?.on ?? null}::date, end_reason = ${ended?.reason ?? null},
      revision = revision + 1, changed_at = ${now}
    where tenant_id = ${region.code} and id = ${id}`.execute(tx)
}
