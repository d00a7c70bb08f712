import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Download } from '../contract.ts'

export async function noteDownload(
  tx: Tx,
  tenant: Tenant,
  download: { versionId: string; person: string; party: Download['party']; at: Date },
): Promise<void> {
  const { versionId, person, party, at } = download
  await sql`
    insert into evidence.downloads (tenant_id, id, version_id, person, party, at)
    values (${tenant}, ${randomUUID()}, ${versionId}, ${person}, ${party}, ${at})`.execute(tx)
}

export interface StoredDownload {
  version: number
  person: string
  party: Download['party']
  at: Date
}

/** Who took a file of the document out of the region, newest first. */
export async function listDownloads(tx: Tx, tenant: Tenant, documentId: string): Promise<StoredDownload[]> {
  const { rows } = await sql<StoredDownload>`
    select v.version, d.person, d.party, d.at
    from evidence.downloads as d
    join evidence.versions as v on v.tenant_id = d.tenant_id and v.id = d.version_id
    where d.tenant_id = ${tenant} and v.document_id = ${documentId}
    order by d.at desc, d.id limit 100`.execute(tx)
  return rows
}
