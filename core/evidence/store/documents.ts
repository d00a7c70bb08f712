import { type RawBuilder, sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Kind, Validity } from '../contract.ts'
import { type StoredVersion, VERSION_COLUMNS } from './versions.ts'

export async function insertDocument(
  tx: Tx,
  tenant: Tenant,
  { id, kind }: { id: string; kind: Kind },
  now: Date,
): Promise<void> {
  await sql`
    insert into evidence.documents (tenant_id, id, kind, newest, created_at)
    values (${tenant}, ${id}, ${kind}, 1, ${now})`.execute(tx)
}

/** The number of the newest version, locked until the act ends, so that two changes come one after the other. */
export async function lockDocument(
  tx: Tx,
  tenant: Tenant,
  id: string,
): Promise<{ kind: Kind; newest: number } | undefined> {
  const { rows } = await sql<{ kind: Kind; newest: number }>`
    select kind, newest from evidence.documents
    where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function setNewest(tx: Tx, tenant: Tenant, id: string, newest: number): Promise<void> {
  await sql`
    update evidence.documents set newest = ${newest} where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export interface VaultFilter {
  q?: string | undefined
  kind?: Kind | undefined
  validity?: Validity | undefined
  use?: 'used' | 'unused' | undefined
  doubled?: boolean | undefined
  offset: number
  limit: number
  /** `YYYY-MM-DD` in WIB. */
  today: string
}

export interface FoundDocument extends StoredVersion {
  hasTwin: boolean
  looksAlike: boolean
  total: number
}

/** Newest versions that match, newest change first; each row carries how many match in all. */
export async function searchDocuments(tx: Tx, tenant: Tenant, filter: VaultFilter): Promise<FoundDocument[]> {
  const { rows } = await sql<FoundDocument>`
    with marked as (
      select v.*, ${HAS_TWIN} as has_twin, ${LOOKS_ALIKE} as looks_alike
      from evidence.documents as d
      join evidence.versions as v
        on v.tenant_id = d.tenant_id and v.document_id = d.id and v.version = d.newest
      where d.tenant_id = ${tenant} and ${conditions(filter)}
    )
    select ${VERSION_COLUMNS}, v.has_twin as "hasTwin", v.looks_alike as "looksAlike",
      count(*) over ()::int as total
    from marked as v
    where ${filter.doubled ? sql`(v.has_twin or v.looks_alike)` : sql`true`}
    order by v.created_at desc, v.id limit ${filter.limit} offset ${filter.offset}`.execute(tx)
  return rows
}

const HAS_TWIN = sql`exists (
  select from evidence.versions as t
  where t.tenant_id = v.tenant_id and t.sha256 = v.sha256 and t.document_id <> v.document_id)`

const LOOKS_ALIKE = sql`exists (
  select from evidence.pairs as p
  where p.tenant_id = v.tenant_id and v.sha256 in (p.one, p.other) and p.dismissed_at is null)`

const USED = sql`exists (
  select from evidence.citations as c
  join evidence.versions as u on u.tenant_id = c.tenant_id and u.id = c.version_id
  where c.tenant_id = v.tenant_id and u.document_id = v.document_id and c.withdrawn_at is null)`

function conditions({ q, kind, validity, use, today }: VaultFilter): RawBuilder<unknown> {
  const all = [
    ...wordsOf(q).map((word) => sql`${SEARCHED} ilike ${`%${word}%`}`),
    ...(kind === undefined ? [] : [sql`v.kind = ${kind}`]),
    ...(validity === undefined ? [] : [validityIs(validity, today)]),
    ...(use === undefined ? [] : [use === 'used' ? USED : sql`not ${USED}`]),
  ]
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

const SEARCHED = sql`concat_ws(' ', v.title, v.statement, v.decree_number, v.issuer, v.file_name, v.url)`

/** Every word must occur; what means something to LIKE is taken literally. */
const wordsOf = (q = ''): string[] =>
  q
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[\\%_]/g, '\\$&'))

function validityIs(validity: Validity, today: string): RawBuilder<unknown> {
  const ended = sql`coalesce(v.valid_to < ${today}::date, false)`
  const begins = sql`coalesce(v.valid_from > ${today}::date, false)`
  const endless = sql`v.valid_from is null and v.valid_to is null`
  if (validity === 'unlimited') return sql`(${endless})`
  if (validity === 'expired') return ended
  if (validity === 'future') return sql`(${begins} and not ${ended})`
  return sql`(not (${endless}) and not ${ended} and not ${begins})`
}

export async function countOpenPairs(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from evidence.pairs
    where tenant_id = ${tenant} and dismissed_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Other documents whose versions hold a content of this one, with the title they bear now. */
export async function listTwins(
  tx: Tx,
  tenant: Tenant,
  documentId: string,
): Promise<{ documentId: string; title: string }[]> {
  const { rows } = await sql<{ documentId: string; title: string }>`
    select d.id as "documentId", n.title
    from evidence.documents as d
    join evidence.versions as n
      on n.tenant_id = d.tenant_id and n.document_id = d.id and n.version = d.newest
    where d.tenant_id = ${tenant} and d.id <> ${documentId} and exists (
      select from evidence.versions as theirs
      join evidence.versions as own on own.tenant_id = theirs.tenant_id and own.sha256 = theirs.sha256
      where theirs.tenant_id = d.tenant_id and theirs.document_id = d.id and own.document_id = ${documentId})
    order by n.title, d.id`.execute(tx)
  return rows
}
