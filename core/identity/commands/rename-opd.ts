import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RenameOpd } from '../contract.ts'
import { OpdRenamed } from '../facts.ts'
import { opdUnknown } from '../problems.ts'
import * as store from '../store/opd.ts'

export async function renameOpd(ctx: Context, input: Input<typeof RenameOpd>): Promise<{ done: true }> {
  const opd = (await store.lockOpenOpd(ctx.tx, ctx.tenant, input.opdId)) ?? refuse(opdUnknown)
  const name = input.name.trim()
  await store.renameOpd(ctx.tx, ctx.tenant, opd.id, name)
  publish(ctx, OpdRenamed.of({ opdId: opd.id, name }))
  return { done: true }
}
