import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { WithdrawPermission } from '../contract.ts'
import { PermissionWithdrawn } from '../facts.ts'
import { permissionKept, permissionUnknown } from '../problems.ts'
import { mayWithdraw } from '../rules/members.ts'
import * as store from '../store/roles.ts'

export async function withdrawPermission(
  ctx: Context,
  { role, permission }: Input<typeof WithdrawPermission>,
): Promise<{ done: true }> {
  if (!(await store.isPermissionKnown(ctx.tx, permission))) refuse(permissionUnknown)
  if (!mayWithdraw(role, permission)) refuse(permissionKept)
  const changed = await store.withdrawPermission(ctx.tx, role, permission)
  if (changed) publish(ctx, PermissionWithdrawn.of({ role, permission }))
  return { done: true }
}
