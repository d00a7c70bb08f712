import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { CloseCycle } from '../contract.ts'
import { CycleClosed } from '../facts.ts'
import { setClosed } from '../store/cycle-writes.ts'
import { lockOpen } from './plan.ts'

/** Closes an open cycle: no step of it is written any more. */
export async function closeCycle(
  ctx: Context,
  { year, revision }: Input<typeof CloseCycle>,
): Promise<Reply<typeof CloseCycle>> {
  await lockOpen(ctx, year, revision)
  await setClosed(ctx.tx, year, ctx.now)
  publish(ctx, CycleClosed.of({ year }))
  return { year, revision: revision + 1 }
}
