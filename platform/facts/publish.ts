import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { sendLeft, sendWithCommit, type Tenant, tellAfterCommit } from '#platform/db/tx.ts'
import { saltDetails } from './details-salt.ts'
import type { FactDraft } from './fact.ts'

/**
 * Writes what happened in the act's own transaction: both stand or neither does. The facts go out together with the
 * commit, for the tenant's head row is locked from then on, so `seq` follows commit order without a gap and a reader may
 * trust its cursor; every round trip inside that lock would be waited for by all writers of the tenant.
 *
 * @example publish(ctx, TicketCalled.of({ ticketId }))
 */
export function publish(ctx: Context, ...drafts: FactDraft[]): void {
  if (drafts.length === 0) return
  const { facts, details } = writing(ctx, drafts)
  sendWithCommit(ctx.tx, sql`with ${facts} ${details}`)
  tellAfterCommit(ctx.tx)
}

/**
 * Publishes at once, for the few acts that need the numbers of their facts. Call it last in a command, so that the lock
 * is held briefly.
 *
 * @returns the sequence numbers given, in the order of the drafts
 */
export async function publishNow(ctx: Context, ...drafts: FactDraft[]): Promise<number[]> {
  if (drafts.length === 0) return []
  await sendLeft(ctx.tx)
  const { facts, details } = writing(ctx, drafts)
  const { rows } = await sql<Head>`
    with ${facts}, detailed as (${details}) select last_seq from head`.execute(ctx.tx)
  tellAfterCommit(ctx.tx)
  const first = (rows[0] as Head).last_seq - drafts.length + 1
  return drafts.map((_, i) => first + i)
}

/**
 * Numbers of facts published earlier in this act, for a statement that is left for the commit too.
 *
 * @param back for each of them, how many were published after it
 */
export const numbersOfPublished = (tenant: Tenant, back: readonly number[]): RawBuilder<number[]> =>
  sql`(select array(select last_seq - back from unnest(${[...back]}::int[]) as back) from facts.heads
    where tenant_id = ${tenant})`

interface Head {
  last_seq: number
}

/** Advances the head and writes facts behind it, and their details: parts of one statement. */
function writing(
  ctx: Context,
  drafts: readonly FactDraft[],
): Record<'facts' | 'details', RawBuilder<unknown>> {
  if (ctx.tenant === '') throw new Error('A fact needs a tenant; this act stands behind no wall.')
  const rows = drafts.map(rowOf)
  const column = <N extends keyof DraftRow>(name: N): DraftRow[N][] => rows.map((row) => row[name])
  const facts = sql`
    head as (
      insert into facts.heads as head (tenant_id, last_seq, changed_at)
      values (${ctx.tenant}, ${drafts.length}, ${ctx.now})
      on conflict (tenant_id) do update
        set last_seq = head.last_seq + ${drafts.length}, changed_at = excluded.changed_at
      returning last_seq
    ), draft as (
      select head.last_seq + place as seq, name, payload, commitment, details, salt
      from head
      cross join unnest(${column('place')}::int[], ${column('name')}::text[], ${column('payload')}::jsonb[],
        ${column('commitment')}::bytea[], ${column('details')}::jsonb[], ${column('salt')}::bytea[])
        as draft (place, name, payload, commitment, details, salt)
    ), written as (
      insert into facts.fact
        (tenant_id, seq, recorded_at, name, payload, actor, on_behalf_of, request_id, details_commitment)
      select ${ctx.tenant}, seq, ${ctx.now}, name, payload, ${ctx.actor.id}, ${ctx.actor.behalf ?? null}::uuid[],
        ${ctx.requestId}, commitment
      from draft
    )`
  const details = sql`
    insert into facts.details (tenant_id, seq, details, salt)
    select ${ctx.tenant}, seq, details, salt from draft where salt is not null`
  return { facts, details }
}

/** A draft as columns take it; `place` counts back from the last of its act. */
interface DraftRow {
  place: number
  name: string
  payload: string
  commitment: Buffer | null
  details: string | null
  salt: Buffer | null
}

function rowOf({ name, payload, details }: FactDraft, i: number, { length }: readonly FactDraft[]): DraftRow {
  const salted = details === undefined ? undefined : saltDetails(details)
  return {
    place: i - length + 1,
    name,
    payload: JSON.stringify(payload),
    commitment: salted?.commitment ?? null,
    details: salted ? JSON.stringify(salted.details) : null,
    salt: salted?.salt ?? null,
  }
}
