import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ReceiptContent } from '../contract.ts'

export interface ReceiptRow {
  id: string
  fromPersonId: string
  toPersonId: string
  content: ReceiptContent
  digest: string
  confirmedAt: Date | null
  remark: string | null
}

const RECEIPT = sql`
  id, from_person as "fromPersonId", to_person as "toPersonId", content, digest,
  confirmed_at as "confirmedAt", remark`

interface ReceiptFilter {
  id?: string
  /** Giver or taker. */
  personId?: string
  unconfirmed?: boolean
}

/** Receipts of a region, newest first. */
export async function listReceipts(tx: Tx, tenant: Tenant, filter: ReceiptFilter): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select ${RECEIPT} from handover.receipts
    where tenant_id = ${tenant} and (${filter.id ?? null}::uuid is null or id = ${filter.id ?? null})
      and (${filter.personId ?? null}::uuid is null
        or ${filter.personId ?? null}::uuid in (from_person, to_person))
      and (not ${filter.unconfirmed ?? false} or confirmed_at is null)
    order by created_at desc, id`.execute(tx)
  return rows
}

/** Receipts a person gave or took in any region; the policy lets both see their own rows everywhere. */
export async function listOwnReceipts(tx: Tx, personId: string): Promise<ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select ${RECEIPT} from handover.receipts
    where from_person = ${personId} or to_person = ${personId}
    order by created_at desc, id`.execute(tx)
  return rows
}

/** A receipt, locked until the act ends. */
export async function lockReceipt(tx: Tx, tenant: Tenant, id: string): Promise<ReceiptRow | undefined> {
  const { rows } = await sql<ReceiptRow>`
    select ${RECEIPT} from handover.receipts where tenant_id = ${tenant} and id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export async function insertReceipt(
  tx: Tx,
  tenant: Tenant,
  receipt: { id: string; content: ReceiptContent; digest: string; byId: string },
  now: Date,
): Promise<void> {
  const { id, content, digest, byId } = receipt
  await sql`
    insert into handover.receipts
      (tenant_id, id, from_person, to_person, content, digest, created_by, created_at)
    values (${tenant}, ${id}, ${content.from.personId}, ${content.to.personId}, ${JSON.stringify(content)}::jsonb,
      ${digest}, ${byId}, ${now})`.execute(tx)
}

export async function markConfirmed(
  tx: Tx,
  tenant: Tenant,
  { id, remark }: { id: string; remark: string | null },
  now: Date,
): Promise<void> {
  await sql`
    update handover.receipts set confirmed_at = ${now}, remark = ${remark}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
