import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tx } from '#platform/db/tx.ts'
import { T } from '#platform/schema/schema.ts'
import { fact } from './fact.ts'
import { publish } from './publish.ts'

/** Why details may go; a code, never a sentence about a person. */
export const ErasureGround = T.String({ pattern: '^[a-z_]{3,40}$', examples: ['retention_ended', 'asked'] })

export const DetailsErased = fact('facts.details_erased', {
  seqs: T.Array(T.Integer({ minimum: 1 })),
  ground: ErasureGround,
})

/**
 * Removes the personal details of facts of the tenant for good, together with their salts. The facts stay, and every
 * proof of them stays valid. Who may do so, and when, is the calling module's policy.
 *
 * @param ground a code such as `retention_ended`
 * @returns numbers of the facts that had details; nothing is published when there are none
 * @example await eraseDetails(ctx, [12, 15], 'asked')
 */
export async function eraseDetails(ctx: Context, seqs: readonly number[], ground: string): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    delete from facts.details where tenant_id = ${ctx.tenant} and seq = any(${[...seqs]}::bigint[])
    returning seq`.execute(ctx.tx)
  const erased = rows.map(({ seq }) => seq).sort((a, b) => a - b)
  if (erased.length > 0) await publish(ctx, DetailsErased.of({ seqs: erased, ground }))
  return erased
}

/** Details of a fact; nothing when it has none or they were erased. */
export async function findDetails(
  tx: Tx,
  tenant: string,
  seq: number,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<{ details: Record<string, unknown> }>`
    select details from facts.details where tenant_id = ${tenant} and seq = ${seq}`.execute(tx)
  return rows[0]?.details
}
