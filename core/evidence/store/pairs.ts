import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AlikePair, AlikeSide } from '../contract.ts'

/**
 * Notes every content whose fingerprint is near to this one's; pairs that were noted before stay as they are.
 *
 * @param most bits that may differ
 */
export async function notePairs(
  tx: Tx,
  tenant: Tenant,
  sha256: string,
  most: number,
  now: Date,
): Promise<void> {
  await sql`
    insert into evidence.pairs (tenant_id, one, other, distance, found_at)
    select ${tenant}, least(a.sha256, b.sha256), greatest(a.sha256, b.sha256), d.bits, ${now}
    from evidence.contents as a
    join evidence.contents as b on b.tenant_id = a.tenant_id and b.sha256 <> a.sha256
    cross join lateral (
      select bit_count(('x' || a.fingerprint)::bit(256) # ('x' || b.fingerprint)::bit(256)) as bits
    ) as d
    where a.tenant_id = ${tenant} and a.sha256 = ${sha256}
      and a.fingerprint is not null and b.fingerprint is not null and d.bits <= ${most}
    on conflict (tenant_id, one, other) do nothing`.execute(tx)
}

/** Someone else may have judged the pair in the same moment: then nothing changes. */
export async function dismissPair(
  tx: Tx,
  tenant: Tenant,
  pair: { one: string; other: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update evidence.pairs set dismissed_at = ${pair.at}, dismissed_by = ${pair.by}, reason = ${pair.reason}
    where tenant_id = ${tenant} and one = ${pair.one} and other = ${pair.other} and dismissed_at is null
    returning one`.execute(tx)
  return rows.length === 1
}

interface Row {
  one: AlikeSide
  other: AlikeSide
  distance: number
  foundAt: Date
  dismissedAt: Date | null
  dismissedBy: string | null
  reason: string | null
}

/** A content as the newest version that holds it. */
const side = (column: 'one' | 'other') => sql`
  (select jsonb_build_object('sha256', v.sha256, 'documentId', v.document_id, 'versionId', v.id,
      'version', v.version, 'title', v.title, 'fileName', v.file_name)
    from evidence.versions as v
    where v.tenant_id = p.tenant_id and v.sha256 = ${sql.ref(`p.${column}`)}
    order by v.created_at desc, v.id limit 1)`

/** @param documentId only pairs in which a content of this document takes part */
export async function listPairs(
  tx: Tx,
  tenant: Tenant,
  documentId: string | null,
): Promise<
  (Omit<AlikePair, 'dismissed'> & { judged: { at: string; by: string | null; reason: string } | null })[]
> {
  const { rows } = await sql<Row>`
    select ${side('one')} as one, ${side('other')} as other, p.distance, p.found_at as "foundAt",
      p.dismissed_at as "dismissedAt", p.dismissed_by as "dismissedBy", p.reason
    from evidence.pairs as p
    where p.tenant_id = ${tenant} and (${documentId}::uuid is null or exists (
      select from evidence.versions as v where v.tenant_id = p.tenant_id and v.document_id = ${documentId}::uuid
        and v.sha256 in (p.one, p.other)))
    order by p.dismissed_at is not null, p.distance, p.found_at desc, p.one, p.other limit 300`.execute(tx)
  return rows.map(({ one, other, distance, foundAt, dismissedAt, dismissedBy, reason }) => ({
    one,
    other,
    distance,
    foundAt: foundAt.toISOString(),
    judged:
      dismissedAt === null ? null : { at: dismissedAt.toISOString(), by: dismissedBy, reason: reason ?? '' },
  }))
}
