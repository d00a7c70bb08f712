import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { RemarkKind } from '../contract.ts'
import type { SheetKey } from './ratings.ts'

export interface RemarkDraft {
  id: string
  kind: RemarkKind
  component: string | null
  text: string
  revision: number
  device: string | null
}

export interface RemarkRow extends RemarkDraft {
  savedAt: Date
}

const COLUMNS = sql`id::text as id, kind, component, text, revision, saved_at as "savedAt", device`

/** An assessor's strengths, weaknesses and recommendations, in the order of writing. */
export async function listOwnRemarks(tx: Tx, tenant: Tenant, sheet: SheetKey): Promise<RemarkRow[]> {
  const { rows } = await sql<RemarkRow>`
    select ${COLUMNS} from scoring.remarks
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
    order by written_at, id`.execute(tx)
  return rows
}

export async function findOwnRemark(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  id: string,
): Promise<RemarkRow | undefined> {
  const { rows } = await sql<RemarkRow>`
    select ${COLUMNS} from scoring.remarks
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
      and id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function keepRemark(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  remark: RemarkDraft,
  now: Date,
): Promise<void> {
  await sql`
    insert into scoring.remarks
      (tenant_id, year, assessor_id, id, kind, component, text, revision, written_at, saved_at, device)
    values (${tenant}, ${sheet.year}, ${sheet.assessorId}::uuid, ${remark.id}::uuid, ${remark.kind},
      ${remark.component}, ${remark.text}, ${remark.revision}, ${now}, ${now}, ${remark.device})
    on conflict (tenant_id, year, assessor_id, id) do update set kind = excluded.kind,
      component = excluded.component, text = excluded.text, revision = excluded.revision,
      saved_at = excluded.saved_at, device = excluded.device`.execute(tx)
}

export async function removeRemark(tx: Tx, tenant: Tenant, sheet: SheetKey, id: string): Promise<void> {
  await sql`
    delete from scoring.remarks
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
      and id = ${id}::uuid`.execute(tx)
}
