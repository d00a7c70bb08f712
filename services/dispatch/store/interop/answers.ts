// What a neighbouring centre is asked after it took an incident of ours: whether its desk has answered.
import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { LONGEST_PAUSE_MS } from '../../rules/interop/delivery.ts'

export interface QuestionRow {
  /** Of the delivery, and of the hand-over it carried. */
  id: string
  neighbour: string
  offerAddress: string
  asks: number
  deliveredAt: Date
}

/** Notes where a centre tells how our offer stands; a document that carried no hand-over waits for no answer. */
export async function noteOffer(
  tx: Tx,
  tenant: Tenant,
  id: string,
  { offerAddress, askAt }: { offerAddress: string; askAt: Date | null },
): Promise<void> {
  await sql`
    update dispatch.eido_deliveries as d set offer_address = ${offerAddress}, ask_at = ${askAt}
    where d.tenant_id = ${tenant} and d.id = ${id} and exists (
      select from dispatch.transfers as t where t.tenant_id = d.tenant_id and t.id = d.id and t.direction = 'out')`.execute(
    tx,
  )
}

/** Takes the questions that are due for this worker until a moment. */
export async function claimDueQuestions(
  tx: Tx,
  tenant: Tenant,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    update dispatch.eido_deliveries set ask_at = ${until}
    where tenant_id = ${tenant} and id in (
      select id from dispatch.eido_deliveries
      where tenant_id = ${tenant} and ask_at is not null and ${isDue(sql`ask_at`, now, LONGEST_PAUSE_MS)}
      order by ask_at, id limit ${most} for update skip locked)
    returning id, neighbour, offer_address as "offerAddress", asks, delivered_at as "deliveredAt"`.execute(tx)
  return rows
}

/** @param askAt nothing where no further answer is waited for */
export async function noteAsked(tx: Tx, tenant: Tenant, id: string, askAt: Date | null): Promise<void> {
  await sql`
    update dispatch.eido_deliveries set asks = asks + 1, ask_at = ${askAt}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}
