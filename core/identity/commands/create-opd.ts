import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CreateOpd } from '../contract.ts'
import { OpdCreated } from '../facts.ts'
import { opdCodeTaken } from '../problems.ts'
import { newId } from '../secrets.ts'
import { insertOpd, isCodeTaken } from '../store/opd.ts'

export async function createOpd(ctx: Context, input: Input<typeof CreateOpd>): Promise<{ id: string }> {
  if (await isCodeTaken(ctx.tx, ctx.tenant, input.code)) refuse(opdCodeTaken)
  const id = newId()
  await insertOpd(ctx.tx, ctx.tenant, { id, ...input, name: input.name.trim() }, ctx.now)
  publish(ctx, OpdCreated.of({ opdId: id, code: input.code }))
  return { id }
}
