import { createHmac } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { Behind } from '#platform/module.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import { isUsable, usedUntil } from '../../rules/interop/token.ts'
import { findEidoClient, keepEidoToken } from '../../store/interop/clients.ts'
import { findEidoSecret } from '../../store/interop/eido.ts'
import { askOutside, type Outside, type OutsideReply } from '../outside.ts'
import { askToken, type Credentials } from './token.ts'

// How this centre proves itself to a neighbouring centre: it signs what it sends, or shows a token that the other side
// gave to a client of ours.

/** A client of ours, opened for one round of sending. */
export interface EidoClient extends Credentials {
  neighbour: string
  /** As it is kept; names this state of the client. */
  sealed: string
  /** A token of an earlier round that still lasts. */
  token: string | null
}

/** What proves one request. */
export type Proof = { headers: Record<string, string> } | { client: EidoClient }

/** What will prove a request with this body; read in a transaction, used in none. */
export async function proofOf(ctx: Context, neighbour: string, body: string): Promise<Proof> {
  const row = await findEidoClient(ctx.tx, ctx.tenant, neighbour)
  if (row === undefined) return { headers: await signed(ctx, neighbour, body) }
  const box = await eidoBox(ctx)
  const owner = clientOwnerOf(ctx.tenant, neighbour)
  const { tokenAddress, clientId, scope, token, tokenUntil } = row
  const lasts = token !== null && isUsable(tokenUntil, ctx.now)
  return {
    client: {
      ...{ neighbour, tokenAddress, clientId, scope, sealed: row.secret },
      secret: box.open(row.secret, owner),
      token: lasts ? box.open(token, owner) : null,
    },
  }
}

/** The house's own way to sign: HMAC-SHA256 over `timestamp.body`. A centre without a secret gets none. */
async function signed(ctx: Context, neighbour: string, body: string): Promise<Record<string, string>> {
  const sealed = await findEidoSecret(ctx.tx, ctx.tenant, neighbour)
  if (sealed === undefined) return {}
  const secret = (await eidoBox(ctx)).open(sealed, ownerOf(ctx.tenant, neighbour))
  const timestamp = String(Math.floor(ctx.now.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return { 'penataran-timestamp': timestamp, 'penataran-signature': `sha256=${signature}` }
}

export const eidoBox = (ctx: Context) => secretsOf(ctx).box('dispatch.eido')
export const ownerOf = (tenant: string, neighbour: string): string => `${tenant} ${neighbour}`
export const clientOwnerOf = (tenant: string, neighbour: string): string => `${tenant} ${neighbour} client`

/** Asks a neighbouring centre with a proof. No transaction may be open meanwhile. */
export type AskProven = (
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string },
  proof: Proof,
) => Promise<OutsideReply>

/**
 * One round of asking neighbouring centres. A token is asked for once in a round, kept for the rounds after it, and
 * renewed once where the centre does not take it any more.
 */
export function roundOf(behind: Behind, outside: Outside): AskProven {
  const given = new Map<string, Promise<string>>()
  const renew = (client: EidoClient): Promise<string> => {
    const token = given.get(client.neighbour) ?? fetchToken(behind, client, outside)
    given.set(client.neighbour, token)
    return token
  }
  return async (address, { headers, ...init }, proof) => {
    const ask = (proven: Record<string, string>) =>
      askOutside(address, { ...init, headers: { ...headers, ...proven } }, outside)
    if ('headers' in proof) return ask(proof.headers)
    const { client } = proof
    const reply = await ask(bearer(client.token ?? (await renew(client))))
    return reply.status === 401 && client.token !== null ? ask(bearer(await renew(client))) : reply
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

async function fetchToken(behind: Behind, client: EidoClient, outside: Outside): Promise<string> {
  const { token, expiresIn } = await askToken(client, outside)
  const { neighbour, sealed: secret } = client
  await behind(async (ctx) => {
    const kept = (await eidoBox(ctx)).close(token, clientOwnerOf(ctx.tenant, neighbour))
    const until = usedUntil(ctx.now, expiresIn)
    await keepEidoToken(ctx.tx, ctx.tenant, neighbour, { secret, token: kept, until })
  })
  return token
}
