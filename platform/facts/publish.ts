import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from './fact.ts'

/**
 * Writes what happened in the act's own transaction: both stand or neither does. The tenant's head row
 * is locked until commit, so `seq` follows commit order without a gap and a reader may trust its cursor.
 * Call it last in a command, so that the lock is held briefly.
 *
 * @returns the sequence numbers given, in the order of the drafts
 * @example await publish(ctx, TicketCalled.of({ ticketId }))
 */
export async function publish(ctx: Context, ...drafts: FactDraft[]): Promise<number[]> {
  if (ctx.tenant === '') throw new Error('A fact needs a tenant; this act stands behind no wall.')
  if (drafts.length === 0) return []
  const last = await advanceHead(ctx, drafts.length)
  const first = last - drafts.length + 1
  await insertFacts(ctx, first, drafts)
  return drafts.map((_, i) => first + i)
}

/** pg_notify is sent by the server at commit, so a listener never looks too early. */
async function advanceHead({ tx, tenant, now }: Context, count: number): Promise<number> {
  const { rows } = await sql<{ last_seq: number }>`
    insert into facts.heads as head (tenant_id, last_seq, changed_at) values (${tenant}, ${count}, ${now})
    on conflict (tenant_id) do update
      set last_seq = head.last_seq + ${count}, changed_at = excluded.changed_at
    returning last_seq, pg_notify('facts', tenant_id)`.execute(tx)
  return (rows[0] as { last_seq: number }).last_seq
}

async function insertFacts(ctx: Context, first: number, drafts: readonly FactDraft[]): Promise<void> {
  const rows = drafts.map((draft, i) => ({ seq: first + i, name: draft.name, payload: draft.payload }))
  await sql`
    insert into facts.fact (tenant_id, seq, recorded_at, name, payload, actor, request_id)
    select ${ctx.tenant}, seq, ${ctx.now}, name, payload, ${ctx.actor.id}, ${ctx.requestId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as draft (seq bigint, name text, payload jsonb)
  `.execute(ctx.tx)
}
