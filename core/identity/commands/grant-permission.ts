import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { GrantPermission } from '../contract.ts'
import { PermissionGranted } from '../facts.ts'
import { permissionUnknown } from '../problems.ts'
import * as store from '../store/roles.ts'

export async function grantPermission(
  ctx: Context,
  { role, permission }: Input<typeof GrantPermission>,
): Promise<{ done: true }> {
  if (!(await store.isPermissionKnown(ctx.tx, permission))) refuse(permissionUnknown)
  const changed = await store.grantPermission(ctx.tx, role, permission, ctx.now)
  if (changed) publish(ctx, PermissionGranted.of({ role, permission }))
  return { done: true }
}
