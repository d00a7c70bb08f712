// How a handler of a surface learns which program speaks:
//   const asMachine = await proveSigned(ctx, request, 'dispatch.telephony.report')   // the house's three headers
//   const actor = await verifySignature(ctx, clientId, body, signature, timestamp)   // names of the standard's own
//   const actor = await proveSecret(ctx, clientId, secret)                           // user name and password
//   const { token, expiresAt } = await issueToken(ctx, actor); const actor = await proveToken(ctx, token)
// All refuse with `machine.not_proven` (401), whatever does not fit. Replays within five minutes are the handlers' own:
// each event carries a key that its table takes once.
import type { Actor, Context } from '#platform/context.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { publish } from '#platform/facts/publish.ts'
import { notAllowed } from '#platform/http/problems.ts'
import type { SurfaceRequest } from '#platform/http/surface.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import { TokenIssued } from './facts.ts'
import { notProven } from './problems.ts'
import { hashOf, isFresh, isSecret, isSignature, randomSecret } from './secrets.ts'
import { type ClientRow, findClient, findToken, insertToken, markUsed } from './store.ts'

const TOKEN_SECONDS = 3600

/**
 * Proves a request signed in the house's own way: headers `penataran-client` (id), `penataran-timestamp` (Unix
 * seconds) and `penataran-signature` (`sha256=` and the HMAC in hexadecimal over `<timestamp>.<body>`).
 *
 * @returns the context in which the machine acts
 * @throws Refusal `machine.not_proven`, or `http.not_allowed` without the permission
 */
export async function proveSigned(
  ctx: Context,
  { headers, body }: Pick<SurfaceRequest, 'headers' | 'body'>,
  permission: string,
): Promise<Context> {
  const said = (name: string) => headers.get(`penataran-${name}`) ?? ''
  const actor = await verifySignature(ctx, said('client'), body, said('signature'), said('timestamp'))
  return actor.permissions.has(permission) ? { ...ctx, actor } : refuse(notAllowed)
}

/**
 * Proves an HMAC-SHA256 over `<timestamp>.<body>` under the client's secret, at most five minutes old.
 *
 * @param signature hexadecimal, with or without `sha256=`
 * @param timestamp Unix seconds as text
 * @throws Refusal `machine.not_proven`
 */
export async function verifySignature(
  ctx: Context,
  clientId: string,
  body: string,
  signature: string,
  timestamp: string,
): Promise<Actor> {
  const client = await standing(ctx, clientId)
  const secret = client ? await openSecret(ctx, client) : randomSecret()
  const isRight = isSignature(signature, secret, body, timestamp)
  return client && isRight && isFresh(timestamp, ctx.now) ? use(ctx, client) : refuse(notProven)
}

/** @throws Refusal `machine.not_proven` */
export async function proveSecret(ctx: Context, clientId: string, secret: string): Promise<Actor> {
  const client = await standing(ctx, clientId)
  const isRight = isSecret(secret, client?.secretHash ?? hashOf(randomSecret()))
  return client && isRight ? use(ctx, client) : refuse(notProven)
}

/** A bearer token for an hour, for all that a proven machine may do or for some of it. */
export async function issueToken(
  ctx: Context,
  { id, permissions }: Actor,
  some: readonly string[] = [...permissions],
): Promise<{ token: string; expiresAt: Date; seconds: number }> {
  const token = randomSecret()
  const expiresAt = new Date(ctx.now.getTime() + TOKEN_SECONDS * 1000)
  const row = { clientId: id, permissions: some, issuedAt: ctx.now, expiresAt }
  await insertToken(ctx.tx, ctx.tenant, { ...row, hash: hashOf(token) })
  const said = { clientId: id, permissions: [...some], expiresAt: expiresAt.toISOString() }
  publish(ctx, TokenIssued.of(said))
  return { token, expiresAt, seconds: TOKEN_SECONDS }
}

/** @throws Refusal `machine.not_proven` */
export const proveToken = async (ctx: Context, token: string): Promise<Actor> =>
  (await findBearer(ctx, token)) ?? refuse(notProven)

/** The machine behind a token that is still good. */
export async function findBearer(
  { tx, tenant, now }: { tx: Tx; tenant: Tenant; now: Date },
  token: string,
): Promise<Actor | undefined> {
  const found = await findToken(tx, tenant, hashOf(token), now)
  if (!found) return undefined
  await markUsed(tx, tenant, found.clientId, now)
  return machineOf(found.clientId, found.permissions)
}

const standing = async ({ tx, tenant }: Context, clientId: string): Promise<ClientRow | undefined> => {
  const client = isUuid(clientId) ? await findClient(tx, tenant, clientId) : undefined
  return client?.revokedAt === null ? client : undefined
}

async function use({ tx, tenant, now }: Context, { id, permissions }: ClientRow): Promise<Actor> {
  await markUsed(tx, tenant, id, now)
  return machineOf(id, permissions)
}

const machineOf = (id: string, permissions: readonly string[]): Actor => ({
  kind: 'machine',
  id,
  permissions: new Set(permissions),
})

/** Sealed for one client of one region: a row copied to another does not open. */
export const ownerOf = (tenant: Tenant, clientId: string): string => `${tenant} ${clientId}`

export const secretBox = (ctx: Context) => secretsOf(ctx).box('machine.clients')

const openSecret = async (ctx: Context, { id, sealedSecret }: ClientRow): Promise<string> =>
  (await secretBox(ctx)).open(sealedSecret, ownerOf(ctx.tenant, id))
