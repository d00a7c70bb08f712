import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { sendLeft, type Tenant } from './tx.ts'

const REGION = /^([0-9]{2}\.[0-9]{2}|00)$/

/**
 * Lets an act step behind another tenant's wall and back, in its own transaction: what it writes there stands
 * or falls with the rest. Only stores and public reads may call it, each for one named purpose, after the
 * policy of the module has said that this person may. Facts of the other tenant are published inside.
 *
 * Two acts that cross in opposite directions could wait for each other's head of facts; a region is therefore
 * entered from the ministry, never the other way round. A reaction of the worker that publishes behind the other wall
 * alone may step over from either side (ADR 0018).
 *
 * @example await across(ctx, '35.05', (there) => startMembership(there, personId, 'assessor', null))
 */
export async function across<R>(
  ctx: Context,
  tenant: Tenant,
  act: (there: Context) => Promise<R>,
): Promise<R> {
  await enter(ctx, tenant)
  const result = await act({ ...ctx, tenant })
  // After a failure the transaction is undone as a whole, so there is nothing to come back to.
  await enter(ctx, ctx.tenant)
  return result
}

/** What was left for the commit belongs behind the wall that is being left. */
async function enter(ctx: Context, tenant: Tenant): Promise<void> {
  if (!REGION.test(tenant)) throw new Error('Only a region or the ministry can be entered.')
  await sendLeft(ctx.tx)
  await sql.raw(`set local app.tenant = '${tenant}'`).execute(ctx.tx)
}
