import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { NewSecret, RegisterMachineClient } from '../contract.ts'
import { ClientRegistered } from '../facts.ts'
import { permissionNotForMachines } from '../problems.ts'
import { insertClient } from '../store.ts'
import { makeSecret } from './make-secret.ts'

/** @param grantable permissions that modules offer to machines */
export async function registerClient(
  ctx: Context,
  client: Input<typeof RegisterMachineClient>,
  grantable: ReadonlySet<string>,
): Promise<NewSecret> {
  const permissions = checkPermissions(client.permissions, grantable)
  const id = randomUUID()
  const { secret, kept } = await makeSecret(ctx, id)
  await insertClient(
    ctx.tx,
    ctx.tenant,
    { ...client, permissions, ...kept, id },
    { now: ctx.now, by: ctx.actor.id },
  )
  publish(ctx, ClientRegistered.of({ clientId: id, permissions }))
  return { clientId: id, secret }
}

/**
 * Each once and in order, so that two equal grants read alike.
 *
 * @throws Refusal `machine.permission_not_for_machines` naming the first
 */
export function checkPermissions(asked: readonly string[], grantable: ReadonlySet<string>): string[] {
  const permissions = [...new Set(asked)].sort()
  const wrong = permissions.find((permission) => !grantable.has(permission))
  return wrong === undefined ? permissions : refuse(permissionNotForMachines, { permission: wrong })
}
