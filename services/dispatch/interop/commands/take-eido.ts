import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import { logIncident } from '../../commands/hold-incident.ts'
import { settingsOf } from '../../commands/settings.ts'
import { numberOf } from '../../commands/views.ts'
import type { Settings } from '../../contract.ts'
import { IncidentNoted, TransferReceived } from '../../facts.ts'
import { isPlausible, PAST } from '../../rules/clock.ts'
import { intakeOf } from '../../rules/interop/offer.ts'
import { categoryOf, isKnown } from '../../rules/settings.ts'
import { findIncident, lockIncidentRow } from '../../store/incidents.ts'
import { findNeighbourOf, holdIntake, noteIntake } from '../../store/interop/intakes.ts'
import {
  type Handed,
  insertTransfer,
  lockTransfer,
  renewTransfer,
  settleTransfer,
  type TransferRow,
} from '../../store/transfers.ts'
import type { EidoOffer } from '../contract.ts'
import type { SentIncident } from '../eido/read-eido.ts'
import { EidoRetold } from '../facts.ts'
import { eidoOfferUnknown, eidoOver, eidoSenderUnknown } from '../problems.ts'

/**
 * Takes in an incident of a neighbouring centre: offered to the desk once, however often it is sent; told anew it is
 * renewed, or noted where it was taken over; closed there it is withdrawn (`rules/interop/offer.ts`).
 *
 * @throws Refusal `dispatch.eido_sender_unknown` or `dispatch.eido_over`
 */
export async function takeEido(
  ctx: Context,
  sent: SentIncident,
): Promise<{ offer: EidoOffer; isNew: boolean }> {
  const { tx, tenant } = ctx
  const neighbour = await neighbourOf(ctx)
  const { changedAt } = sent
  const said = { neighbour, theirId: sent.id, transferId: randomUUID(), changedAt }
  const held = await holdIntake(tx, tenant, said)
  const { transferId } = held
  const before = held.isNew ? undefined : await lockTransfer(tx, tenant, transferId)
  const known = before && { state: before.state, changedAt: held.changedAt }
  const intake = intakeOf(known, sent)
  if (intake === 'nothing') {
    if (before === undefined) return refuse(eidoOver)
  } else if (intake === 'offer') {
    await insertTransfer(tx, tenant, await offerOf(ctx, sent, { id: transferId, neighbour }))
    await publishReceived(ctx, { id: transferId, neighbour })
  } else {
    await retell[intake](ctx, before as TransferRow, sent)
    await noteIntake(tx, tenant, { transferId, changedAt })
    publish(ctx, EidoRetold.of({ transferId, neighbour, intake }))
  }
  return { offer: await offerViewOf(ctx, transferId), isNew: held.isNew }
}

const neighbourOf = async ({ tx, tenant, actor }: Context): Promise<string> =>
  (await findNeighbourOf(tx, tenant, actor.id)) ?? refuse(eidoSenderUnknown)

const publishReceived = (ctx: Context, { id, neighbour }: { id: string; neighbour: string }) =>
  publish(
    ctx,
    TransferReceived.of({ transferId: id, neighbour, via: 'eido', offeredAt: ctx.now.toISOString() }),
  )

const retell = {
  renew: async (ctx: Context, { id, neighbour, state }: TransferRow, sent: SentIncident) => {
    await renewTransfer(ctx.tx, ctx.tenant, await offerOf(ctx, sent, { id, neighbour }))
    if (state !== 'offered') await publishReceived(ctx, { id, neighbour })
  },
  withdraw: (ctx: Context, { id }: TransferRow) =>
    settleTransfer(ctx.tx, ctx.tenant, id, { state: 'lapsed', at: ctx.now, reason: '' }),
  /** It is our incident now: what they tell more of it is a note in its log. */
  tell: async (ctx: Context, { neighbour, incidentId }: TransferRow, sent: SentIncident) => {
    const incident = incidentId === null ? undefined : await lockIncidentRow(ctx.tx, ctx.tenant, incidentId)
    if (incident === undefined) return
    const content = { neighbour, isClosed: sent.isClosed }
    const note = [sent.place.words, sent.notes].filter(Boolean).join('\n').slice(0, 4000)
    await logIncident(ctx, incident.id, { act: 'neighbour_told', content, note, at: ctx.now })
    publish(ctx, IncidentNoted.of({ incidentId: incident.id }))
  },
}

async function offerOf(
  ctx: Context,
  sent: SentIncident,
  { id, neighbour }: { id: string; neighbour: string },
): Promise<TransferRow> {
  const settings = await settingsOf(ctx)
  const content = handedFrom(sent, settings, ctx.now)
  return {
    ...{ id, direction: 'in', neighbour, via: 'eido', incidentId: null, isExample: false, reason: '' },
    theirNumber: sent.number || (sent.id.split(':').at(-2) ?? sent.id).slice(0, 60),
    category: content.category,
    priority: content.priority,
    state: 'offered',
    offeredAt: ctx.now,
    dueAt: new Date(ctx.now.getTime() + settings.transferSeconds * 1000),
    answeredAt: null,
    content,
  }
}

/** In the words of this region. A kind that is not ours becomes what is left over, and stands in the description. */
function handedFrom(
  { type, place, notes, priority, ...sent }: SentIncident,
  settings: Settings,
  now: Date,
): Handed {
  const isOurs = isKnown(settings, type.code, null)
  const code = isOurs ? type.code : (settings.categories.at(-1)?.code ?? type.code)
  const category = categoryOf(settings, code)
  const receivedAt = plausible(sent.receivedAt, now) ?? plausible(sent.changedAt, now) ?? now
  const answeredAt = plausible(sent.answeredAt, now)
  return {
    category: code,
    subcategory: null,
    priority: priority ?? category?.priority ?? 'P2',
    needsAttendance: category?.needsAttendance ?? true,
    address: place.words,
    landmark: '',
    lat: place.lat,
    lng: place.lng,
    accuracy: place.accuracy,
    victims: 0,
    hazards: [],
    description: [isOurs ? '' : type.text, notes].filter(Boolean).join('\n').slice(0, 4000),
    receivedAt: receivedAt.toISOString(),
    answeredAt: answeredAt !== null && answeredAt >= receivedAt ? answeredAt.toISOString() : null,
    reason: '',
  }
}

/** A time that can not be true is none: help does not wait for somebody's clock. */
const plausible = (at: Date | null, now: Date): Date | null =>
  at !== null && isPlausible(at, now, PAST.manual) ? at : null

/**
 * How an offer of the asking centre stands.
 *
 * @throws Refusal `dispatch.eido_sender_unknown` or `dispatch.eido_offer_unknown`
 */
export async function readEidoOffer(ctx: Context, transferId: string): Promise<EidoOffer> {
  const neighbour = await neighbourOf(ctx)
  const row = await lockTransfer(ctx.tx, ctx.tenant, transferId)
  const isTheirs = row?.direction === 'in' && row.via === 'eido' && row.neighbour === neighbour
  return isTheirs ? offerViewOf(ctx, transferId) : refuse(eidoOfferUnknown)
}

async function offerViewOf(ctx: Context, transferId: string): Promise<EidoOffer> {
  const row = (await lockTransfer(ctx.tx, ctx.tenant, transferId)) ?? refuse(eidoOfferUnknown)
  const incident =
    row.incidentId === null ? undefined : await findIncident(ctx.tx, ctx.tenant, row.incidentId)
  return {
    offerId: row.id,
    state: row.state,
    offeredAt: row.offeredAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reason: row.reason,
    incident: incident === undefined ? null : { id: incident.id, number: numberOf(incident) },
  }
}
