import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { addDelivery, keepEidoSecret, listDeliveries } from '../../store/interop/eido.ts'
import { findIncidentBrief, findNeighbourAddress } from '../../store/interop/incidents.ts'
import type { EidoDelivery, IssueEidoSecret, ListEidoDeliveries, SendEido } from '../contract/exchange.ts'
import { eidoBox, ownerOf } from '../eido/prove.ts'
import { EidoAsked, EidoSecretIssued } from '../facts.ts'
import { eidoIncidentUnknown, receiverUnknown } from '../problems.ts'

/** @throws Refusal `dispatch.eido_receiver_unknown` */
export async function issueEidoSecret(
  ctx: Context,
  { code }: Input<typeof IssueEidoSecret>,
): Promise<{ secret: string }> {
  if ((await findNeighbourAddress(ctx.tx, ctx.tenant, code)) === undefined) refuse(receiverUnknown)
  const secret = randomBytes(32).toString('base64url')
  const sealed = (await eidoBox(ctx)).close(secret, ownerOf(ctx.tenant, code))
  await keepEidoSecret(ctx.tx, ctx.tenant, code, sealed, ctx.now)
  publish(ctx, EidoSecretIssued.of({ neighbour: code }))
  return { secret }
}

/** @throws Refusal `dispatch.eido_incident_unknown` or `dispatch.eido_receiver_unknown` */
export async function sendEido(
  ctx: Context,
  { incidentId, neighbour }: Input<typeof SendEido>,
): Promise<{ deliveryId: string }> {
  const { tx, tenant } = ctx
  if ((await findIncidentBrief(tx, tenant, incidentId)) === undefined) refuse(eidoIncidentUnknown)
  if ((await findNeighbourAddress(tx, tenant, neighbour)) === undefined) refuse(receiverUnknown)
  return askDelivery(ctx, { deliveryId: randomUUID(), incidentId, neighbour })
}

/** Puts a delivery into the queue; the same one only once. */
export async function askDelivery(
  ctx: Context,
  { deliveryId, incidentId, neighbour }: { deliveryId: string; incidentId: string; neighbour: string },
): Promise<{ deliveryId: string }> {
  const delivery = { id: deliveryId, incidentId, neighbour }
  if (await addDelivery(ctx.tx, ctx.tenant, delivery, ctx.now)) {
    publish(ctx, EidoAsked.of({ deliveryId, incidentId, neighbour }))
  }
  return { deliveryId }
}

export async function readEidoDeliveries(
  { tx, tenant }: Context,
  { incidentId }: Input<typeof ListEidoDeliveries>,
): Promise<{ deliveries: EidoDelivery[] }> {
  const rows = await listDeliveries(tx, tenant, incidentId)
  return {
    deliveries: rows.map(({ incidentId: _, ...row }) => ({
      ...row,
      askedAt: row.askedAt.toISOString(),
      nextTryAt: row.nextTryAt?.toISOString() ?? null,
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
    })),
  }
}
