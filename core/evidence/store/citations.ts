import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface CitationKey {
  versionId: string
  /** The kind of thing that cites, for example `workbook.claim`. */
  by: string
  /** Which one, year first: `2026:A01`. */
  key: string
}

/** A citation that was withdrawn before is taken up again. */
export async function keepCitation(
  tx: Tx,
  tenant: Tenant,
  { versionId, by, key }: CitationKey,
  person: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into evidence.citations as c (tenant_id, version_id, cited_by, key, cited_at, person)
    values (${tenant}, ${versionId}, ${by}, ${key}, ${now}, ${person})
    on conflict (tenant_id, version_id, cited_by, key) do update
      set withdrawn_at = null, cited_at = excluded.cited_at, person = excluded.person
      where c.withdrawn_at is not null`.execute(tx)
}

export async function endCitation(
  tx: Tx,
  tenant: Tenant,
  { versionId, by, key }: CitationKey,
  now: Date,
): Promise<void> {
  await sql`
    update evidence.citations set withdrawn_at = ${now}
    where tenant_id = ${tenant} and version_id = ${versionId} and cited_by = ${by} and key = ${key}
      and withdrawn_at is null`.execute(tx)
}

export interface StoredUse {
  documentId: string
  versionId: string
  version: number
  by: string
  key: string
  validFrom: string | null
  validTo: string | null
}

/** What versions of these documents are cited for now, oldest key first. */
export async function listUses(tx: Tx, tenant: Tenant, documentIds: readonly string[]): Promise<StoredUse[]> {
  if (documentIds.length === 0) return []
  const { rows } = await sql<StoredUse>`
    select v.document_id as "documentId", v.id as "versionId", v.version, c.cited_by as by, c.key,
      v.valid_from::text as "validFrom", v.valid_to::text as "validTo"
    from evidence.citations as c
    join evidence.versions as v on v.tenant_id = c.tenant_id and v.id = c.version_id
    where c.tenant_id = ${tenant} and v.document_id = any(${documentIds}::uuid[]) and c.withdrawn_at is null
    order by c.key, c.cited_by, v.version`.execute(tx)
  return rows
}
