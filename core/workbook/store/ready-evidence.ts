import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ReadyEvidence } from '../contract.ts'

/** Offers of modules for a region and year, by question. */
export async function listOffers(tx: Tx, tenant: Tenant, year: number): Promise<ReadyEvidence[]> {
  const { rows } = await sql<ReadyEvidence>`
    select question, source, title, detail, path from workbook.ready_evidence
    where tenant_id = ${tenant} and year = ${year}
    order by question, source, path`.execute(tx)
  return rows
}

/** Adds an offer, or renews what the same module said about the same page. */
export async function putOffer(
  tx: Tx,
  tenant: Tenant,
  year: number,
  offer: ReadyEvidence,
  now: Date,
): Promise<void> {
  await sql`
    insert into workbook.ready_evidence (tenant_id, year, question, source, path, title, detail, offered_at)
    values (${tenant}, ${year}, ${offer.question}, ${offer.source}, ${offer.path},
      ${JSON.stringify(offer.title)}::jsonb, ${JSON.stringify(offer.detail)}::jsonb, ${now})
    on conflict (tenant_id, year, question, source, path)
      do update set title = excluded.title, detail = excluded.detail, offered_at = excluded.offered_at`.execute(
    tx,
  )
}
