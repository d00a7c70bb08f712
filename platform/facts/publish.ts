import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { tellAfterCommit } from '#platform/db/tx.ts'
import { type SaltedDetails, saltDetails } from './details-salt.ts'
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
  const salted = drafts.map(({ details }) => (details === undefined ? undefined : saltDetails(details)))
  const first = (await write(ctx, drafts, salted)) - drafts.length + 1
  tellAfterCommit(ctx.tx)
  return drafts.map((_, i) => first + i)
}

/**
 * Advances the head and writes facts and details behind it in one statement, for every round trip inside the lock is
 * waited for by all writers of the tenant.
 *
 * @returns the number of the last fact
 */
async function write(
  ctx: Context,
  drafts: readonly FactDraft[],
  salted: readonly (SaltedDetails | undefined)[],
): Promise<number> {
  const rows = drafts.map(({ name, payload }, i) => ({
    place: i - drafts.length + 1,
    name,
    payload,
    commitment: salted[i]?.commitment.toString('hex') ?? null,
    details: salted[i]?.details ?? null,
    salt: salted[i]?.salt.toString('hex') ?? null,
  }))
  const { rows: heads } = await sql<{ last_seq: number }>`
    with head as (
      insert into facts.heads as head (tenant_id, last_seq, changed_at)
      values (${ctx.tenant}, ${drafts.length}, ${ctx.now})
      on conflict (tenant_id) do update
        set last_seq = head.last_seq + ${drafts.length}, changed_at = excluded.changed_at
      returning last_seq
    ), draft as (
      select head.last_seq + draft.place as seq, name, payload, decode(commitment, 'hex') as commitment, details,
        decode(salt, 'hex') as salt
      from head
      cross join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as draft (place int, name text, payload jsonb, commitment text, details jsonb, salt text)
    ), written as (
      insert into facts.fact
        (tenant_id, seq, recorded_at, name, payload, actor, on_behalf_of, request_id, details_commitment)
      select ${ctx.tenant}, seq, ${ctx.now}, name, payload, ${ctx.actor.id}, ${ctx.actor.behalf ?? null}::uuid[],
        ${ctx.requestId}, commitment
      from draft
    ), detailed as (
      insert into facts.details (tenant_id, seq, details, salt)
      select ${ctx.tenant}, seq, details, salt from draft where salt is not null
    )
    select last_seq from head`.execute(ctx.tx)
  return (heads[0] as { last_seq: number }).last_seq
}
