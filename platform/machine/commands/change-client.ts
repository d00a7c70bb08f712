import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { NewSecret, ReviseMachineClient } from '../contract.ts'
import { ClientRevised, ClientRevoked, SecretRotated } from '../facts.ts'
import { clientRevoked, clientUnknown } from '../problems.ts'
import { type ClientRow, endTokens, lockClient, replaceSecret, reviseClient, revokeClient } from '../store.ts'
import { makeSecret } from './make-secret.ts'
import { checkPermissions } from './register-client.ts'

/** Tokens end with every change: whoever holds one asks again and gets what holds now. */
export async function changeClient(
  ctx: Context,
  { clientId, ...client }: Input<typeof ReviseMachineClient>,
  grantable: ReadonlySet<string>,
) {
  await lockStanding(ctx, clientId)
  const permissions = checkPermissions(client.permissions, grantable)
  await reviseClient(ctx.tx, ctx.tenant, clientId, { ...client, permissions })
  await endTokens(ctx.tx, ctx.tenant, clientId)
  publish(ctx, ClientRevised.of({ clientId, permissions }))
  return { done: true as const }
}

export async function rotateSecret(ctx: Context, { clientId }: { clientId: string }): Promise<NewSecret> {
  await lockStanding(ctx, clientId)
  const { secret, kept } = await makeSecret(ctx, clientId)
  await replaceSecret(ctx.tx, ctx.tenant, clientId, kept, ctx.now)
  await endTokens(ctx.tx, ctx.tenant, clientId)
  publish(ctx, SecretRotated.of({ clientId }))
  return { clientId, secret }
}

export async function endClient(ctx: Context, { clientId }: { clientId: string }) {
  await lockStanding(ctx, clientId)
  await revokeClient(ctx.tx, ctx.tenant, clientId, ctx.now, ctx.actor.id)
  await endTokens(ctx.tx, ctx.tenant, clientId)
  publish(ctx, ClientRevoked.of({ clientId }))
  return { done: true as const }
}

/** @throws Refusal `machine.client_unknown` or `machine.client_revoked` */
async function lockStanding({ tx, tenant }: Context, clientId: string): Promise<ClientRow> {
  const client = (await lockClient(tx, tenant, clientId)) ?? refuse(clientUnknown)
  return client.revokedAt === null ? client : refuse(clientRevoked)
}
