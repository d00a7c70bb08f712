import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { DocumentCard } from '../contract.ts'
import { validityOn } from '../rules/validity.ts'
import type { Words } from '../rules/version.ts'

/** What a version says of itself, before it is numbered. */
export interface VersionContent extends Words {
  sha256: string | null
  mediaType: string | null
  bytes: number | null
  fileName: string | null
}

export interface StoredVersion extends VersionContent {
  id: string
  documentId: string
  version: number
  createdAt: Date
  createdBy: string
  handedOverAt: Date | null
}

/** Days go through the driver as text, so that no zone moves them. */
export const VERSION_COLUMNS = sql`
  v.id, v.document_id as "documentId", v.version, v.kind, v.title, v.statement, v.note, v.url,
  v.decree_number as "decreeNumber", v.issuer, v.issued_on::text as "issuedOn",
  v.valid_from::text as "validFrom", v.valid_to::text as "validTo",
  v.sha256, v.media_type as "mediaType", v.bytes, v.file_name as "fileName",
  v.created_at as "createdAt", v.created_by as "createdBy", v.handed_over_at as "handedOverAt"`

/** Versions by id, as far as the wall shows them; in the order of the ids. */
export async function listVersions(
  tx: Tx,
  tenant: Tenant,
  versionIds: readonly string[],
): Promise<StoredVersion[]> {
  if (versionIds.length === 0) return []
  const { rows } = await sql<StoredVersion>`
    select ${VERSION_COLUMNS} from evidence.versions as v
    where v.tenant_id = ${tenant} and v.id = any(${versionIds}::uuid[])
    order by array_position(${versionIds}::uuid[], v.id)`.execute(tx)
  return rows
}

export async function findVersion(
  tx: Tx,
  tenant: Tenant,
  versionId: string,
): Promise<StoredVersion | undefined> {
  return (await listVersions(tx, tenant, [versionId]))[0]
}

/** From now on the ministry reads these versions; those handed over before keep their moment. */
export async function markHandedOver(
  tx: Tx,
  tenant: Tenant,
  versionIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update evidence.versions set handed_over_at = ${now}
    where tenant_id = ${tenant} and id = any(${versionIds}::uuid[]) and handed_over_at is null`.execute(tx)
}

/** @param today `YYYY-MM-DD` in WIB */
export const cardOf = (version: StoredVersion, today: string): DocumentCard => ({
  documentId: version.documentId,
  versionId: version.id,
  version: version.version,
  kind: version.kind,
  title: version.title,
  statement: version.statement,
  note: version.note,
  mediaType: version.mediaType,
  bytes: version.bytes,
  fileName: version.fileName,
  sha256: version.sha256,
  url: version.url,
  reference: referenceOf(version),
  validFrom: version.validFrom,
  validTo: version.validTo,
  validity: validityOn(version, today),
  addedAt: version.createdAt.toISOString(),
  handedOver: version.handedOverAt !== null,
})

function referenceOf({ decreeNumber, issuer, issuedOn }: VersionContent): DocumentCard['reference'] {
  if (decreeNumber === null || issuer === null || issuedOn === null) return null
  return { number: decreeNumber, issuer, issuedOn }
}

/** All versions of a document, newest first. */
export async function listVersionsOf(tx: Tx, tenant: Tenant, documentId: string): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select ${VERSION_COLUMNS} from evidence.versions as v
    where v.tenant_id = ${tenant} and v.document_id = ${documentId}
    order by v.version desc`.execute(tx)
  return rows
}

/** The newest version of every document that holds, or held, this content. */
export async function listByContent(tx: Tx, tenant: Tenant, sha256: string): Promise<StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select distinct on (v.document_id) ${VERSION_COLUMNS} from evidence.versions as v
    where v.tenant_id = ${tenant} and v.sha256 = ${sha256}
    order by v.document_id, v.version desc`.execute(tx)
  return rows
}

export async function insertVersion(
  tx: Tx,
  tenant: Tenant,
  version: Omit<StoredVersion, 'handedOverAt'>,
): Promise<void> {
  await sql`
    insert into evidence.versions (tenant_id, id, document_id, version, kind, title, statement, note, url,
      decree_number, issuer, issued_on, valid_from, valid_to, sha256, media_type, bytes, file_name,
      created_at, created_by)
    values (${tenant}, ${version.id}, ${version.documentId}, ${version.version}, ${version.kind},
      ${version.title}, ${version.statement}, ${version.note}, ${version.url},
      ${version.decreeNumber}, ${version.issuer}, ${version.issuedOn}::date, ${version.validFrom}::date,
      ${version.validTo}::date, ${version.sha256}, ${version.mediaType}, ${version.bytes}, ${version.fileName},
      ${version.createdAt}, ${version.createdBy})`.execute(tx)
}
