import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import {
  type EidoClientRow,
  findEidoClient,
  forgetEidoClient,
  keepEidoClient,
} from '../../store/interop/clients.ts'
import { findNeighbourAddress } from '../../store/interop/incidents.ts'
import type { EidoProof, GetEidoProof, SetEidoProof } from '../contract/exchange.ts'
import { clientOwnerOf, eidoBox } from '../eido/prove.ts'
import { EidoProofSet } from '../facts.ts'
import { mayAsk } from '../outside.ts'
import { addressPrivate, eidoClientIncomplete, receiverUnknown } from '../problems.ts'

/** @throws Refusal `dispatch.eido_receiver_unknown` */
export async function readEidoProof(ctx: Context, { code }: Input<typeof GetEidoProof>): Promise<EidoProof> {
  await requireReceiver(ctx, code)
  const client = await findEidoClient(ctx.tx, ctx.tenant, code)
  if (client === undefined)
    return { by: 'signature', tokenAddress: '', clientId: '', scope: '', hasSecret: false }
  const { tokenAddress, clientId, scope } = client
  return { by: 'oauth', tokenAddress, clientId, scope, hasSecret: true }
}

/** @throws Refusal `dispatch.eido_receiver_unknown`, `dispatch.address_private` or `dispatch.eido_client_incomplete` */
export async function setEidoProof(
  ctx: Context,
  { code, by, ...said }: Input<typeof SetEidoProof>,
): Promise<{ done: true }> {
  await requireReceiver(ctx, code)
  if (by === 'signature') await forgetEidoClient(ctx.tx, ctx.tenant, code)
  else await keepClient(ctx, code, said)
  publish(ctx, EidoProofSet.of({ neighbour: code, by }))
  return { done: true }
}

async function requireReceiver({ tx, tenant }: Context, code: string): Promise<void> {
  if ((await findNeighbourAddress(tx, tenant, code)) === undefined) refuse(receiverUnknown)
}

interface Said {
  tokenAddress?: string | undefined
  clientId?: string | undefined
  scope?: string | undefined
  secret?: string | undefined
}

async function keepClient(ctx: Context, code: string, said: Said): Promise<void> {
  const tokenAddress = said.tokenAddress?.trim() ?? ''
  const clientId = said.clientId?.trim() ?? ''
  const scope = said.scope ?? ''
  if (tokenAddress === '' || clientId === '') refuse(eidoClientIncomplete)
  if (!mayAsk(tokenAddress)) refuse(addressPrivate)
  const before = await findEidoClient(ctx.tx, ctx.tenant, code)
  const secret = await secretFor(ctx, code, before, { tokenAddress, clientId, secret: said.secret })
  await keepEidoClient(ctx.tx, ctx.tenant, code, { tokenAddress, clientId, scope, secret }, ctx.now)
}

/** A secret stays with the client and the address it was given for: led elsewhere, it would be told to others. */
async function secretFor(
  ctx: Context,
  code: string,
  before: EidoClientRow | undefined,
  { tokenAddress, clientId, secret }: Pick<EidoClientRow, 'tokenAddress' | 'clientId'> & Pick<Said, 'secret'>,
): Promise<string> {
  if (secret !== undefined) return (await eidoBox(ctx)).close(secret, clientOwnerOf(ctx.tenant, code))
  const isSame = before?.tokenAddress === tokenAddress && before.clientId === clientId
  return isSame ? before.secret : refuse(eidoClientIncomplete)
}
