import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CloseOpd } from '../contract.ts'
import { OpdClosed } from '../facts.ts'
import { opdInUse, opdUnknown } from '../problems.ts'
import * as store from '../store/opd.ts'

/** Closed, never deleted: past memberships and figures go on naming the agency. */
export async function closeOpd(ctx: Context, input: Input<typeof CloseOpd>): Promise<{ done: true }> {
  const opd = (await store.lockOpenOpd(ctx.tx, ctx.tenant, input.opdId)) ?? refuse(opdUnknown)
  const members = await store.countMembersOf(ctx.tx, ctx.tenant, opd.id)
  if (members > 0) refuse(opdInUse, { members })
  await store.closeOpd(ctx.tx, ctx.tenant, opd.id, ctx.now)
  publish(ctx, OpdClosed.of({ opdId: opd.id }))
  return { done: true }
}
