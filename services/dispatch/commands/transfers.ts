import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { PRIORITIES } from '../contract/words.ts'
import type { AnswerTransfer, OfferTransfer, TransferCard } from '../contract.ts'
import {
  IncidentOpened,
  IncidentTransferred,
  TransferAnswered,
  TransferOffered,
  TransferSettled,
} from '../facts.ts'
import {
  neighbourUnknown,
  refusalReason,
  tasksOpen,
  transferOpen,
  transferOver,
  transferUnknown,
} from '../problems.ts'
import { isRunning } from '../rules/incident.ts'
import { mayAnswer } from '../rules/interop/offer.ts'
import { isKnown } from '../rules/settings.ts'
import { listNeighbourRows } from '../store/centre.ts'
import type { IncidentRow } from '../store/incidents.ts'
import {
  type Handed,
  insertTransfer,
  listTransferRows,
  lockTransfer,
  settleTransfer,
  type TransferRow,
} from '../store/transfers.ts'
import { holdIncident, incidentWords, logIncident, settleIncident } from './hold-incident.ts'
import { writeIncident } from './open-incident.ts'
import { settingsOf } from './settings.ts'
import { isoOf, numberOf, transferCard } from './views.ts'

export const listTransfers = async (ctx: Context): Promise<TransferCard[]> =>
  (await listTransferRows(ctx.tx, ctx.tenant)).map(transferCard)

/**
 * Offers an incident to a neighbour. It stays here, and here it must be worked on, until they take it.
 *
 * @throws Refusal `dispatch.neighbour_unknown`, `dispatch.tasks_open`, `dispatch.transfer_open` and of the state
 */
export async function offerTransfer(
  ctx: Context,
  { incidentId, neighbour, reason }: Input<typeof OfferTransfer>,
): Promise<Reply<typeof OfferTransfer>> {
  const { incident, tasks } = await holdIncident(ctx, incidentId, 'transfer')
  if (tasks.some(isRunning)) refuse(tasksOpen)
  const known = (await listNeighbourRows(ctx.tx, ctx.tenant)).find(({ code }) => code === neighbour)
  if (known === undefined || known.isClosed) return refuse(neighbourUnknown)
  const earlier = await listTransferRows(ctx.tx, ctx.tenant, { incidentId })
  if (earlier.some(({ state }) => state === 'offered')) refuse(transferOpen)
  const { transferSeconds } = await settingsOf(ctx)
  const row = offerOf(ctx, incident, { neighbour, via: known.via, reason, seconds: transferSeconds })
  await insertTransfer(ctx.tx, ctx.tenant, row)
  const { id: transferId, via } = row
  await logIncident(ctx, incidentId, { act: 'offered', content: { neighbour, transferId }, note: reason })
  const offeredAt = ctx.now.toISOString()
  publish(ctx, TransferOffered.of({ transferId, neighbour, via, offeredAt, incidentId }))
  return { transferId, dueAt: row.dueAt.toISOString() }
}

interface Offer {
  neighbour: string
  via: TransferRow['via']
  reason: string
  seconds: number
}

const offerOf = ({ now }: Context, incident: IncidentRow, offer: Offer): TransferRow => ({
  id: randomUUID(),
  direction: 'out',
  neighbour: offer.neighbour,
  via: offer.via,
  incidentId: incident.id,
  theirNumber: numberOf(incident),
  category: incident.category,
  priority: incident.priority,
  state: 'offered',
  offeredAt: now,
  dueAt: new Date(now.getTime() + offer.seconds * 1000),
  answeredAt: null,
  reason: offer.reason,
  content: handedOf(incident, offer.reason),
  isExample: incident.isExample,
})

/** What the neighbour needs to go there: no number, no name, no log. */
const handedOf = (incident: IncidentRow, reason: string): Handed => ({
  category: incident.category,
  subcategory: incident.subcategory,
  priority: incident.priority,
  needsAttendance: incident.needsAttendance,
  address: incident.address,
  landmark: incident.landmark,
  lat: incident.lat,
  lng: incident.lng,
  accuracy: incident.accuracy,
  victims: incident.victims,
  hazards: incident.hazards,
  description: incident.description,
  receivedAt: incident.receivedAt.toISOString(),
  answeredAt: isoOf(incident.answeredAt),
  reason,
})

/**
 * Takes or refuses what a neighbour offers. Taken, it becomes an incident here with a number of its own, and the clock
 * of the citizen runs on: received is when the neighbour received it.
 *
 * @throws Refusal `dispatch.transfer_unknown`, `dispatch.transfer_over` or `dispatch.refusal_reason`
 */
export async function answerTransfer(
  ctx: Context,
  { transferId, accepted, reason = '' }: Input<typeof AnswerTransfer>,
): Promise<{ incidentId: string | null }> {
  const row = await lockTransfer(ctx.tx, ctx.tenant, transferId)
  if (row === undefined) return refuse(transferUnknown)
  if (row.direction === 'out') return answerOutside(ctx, row, accepted, reason)
  if (!mayAnswer(row, ctx.now)) refuse(transferOver)
  if (!accepted && reason.trim().length < 5) refuse(refusalReason)
  const incident = accepted && row.content ? await takeOver(ctx, row, row.content) : undefined
  await settleTransfer(ctx.tx, ctx.tenant, transferId, {
    state: accepted ? 'acknowledged' : 'refused',
    at: ctx.now,
    reason,
    ...(incident ? { incidentId: incident.id } : {}),
  })
  const answered = TransferAnswered.of({ ...wordsOf(row), accepted, answeredAt: ctx.now.toISOString() })
  const opened = incident ? [IncidentOpened.of(incidentWords(incident))] : []
  publish(ctx, ...opened, answered)
  return { incidentId: incident?.id ?? null }
}

const wordsOf = ({ id, neighbour, via, offeredAt }: TransferRow) => ({
  transferId: id,
  neighbour,
  via,
  offeredAt: offeredAt.toISOString(),
})

/** Categories are data of each region: one that is not known here becomes what is left over. */
async function takeOver(ctx: Context, row: TransferRow, handed: Handed): Promise<IncidentRow> {
  const settings = await settingsOf(ctx)
  const { receivedAt, answeredAt, reason: _reason, ...content } = handed
  const isOurs = isKnown(settings, content.category, null)
  const fallback = settings.categories.at(-1)?.code ?? content.category
  const incident = await writeIncident(ctx, {
    ...content,
    category: isOurs ? content.category : fallback,
    subcategory: isKnown(settings, content.category, content.subcategory) ? content.subcategory : null,
    priority: PRIORITIES.find((one) => one === content.priority) ?? 'P2',
    village: null,
    district: null,
    channel: 'transfer',
    receivedAt: new Date(receivedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    isExample: row.isExample,
  })
  const said = { neighbour: row.neighbour, theirNumber: row.theirNumber }
  await logIncident(ctx, incident.id, { act: 'taken_over', content: said })
  return incident
}

/**
 * How an offer of ours ended, on our side: taken, the incident leaves the board; refused or unanswered, it stays.
 * Told twice, it counts once.
 *
 * @returns the facts, none when the offer was settled already
 */
export async function settleOffer(
  ctx: Context,
  transferId: string,
  end: { state: 'acknowledged' | 'refused' | 'lapsed'; at: Date; reason: string },
): Promise<FactDraft[]> {
  const seen = await lockTransfer(ctx.tx, ctx.tenant, transferId)
  if (seen?.direction !== 'out' || seen.incidentId === null || !mayEnd(seen, end)) return []
  const { incident, tasks } = await holdIncident(ctx, seen.incidentId)
  await settleTransfer(ctx.tx, ctx.tenant, transferId, end)
  const { neighbour } = seen
  const answerMs = end.state === 'lapsed' ? null : Math.max(0, end.at.getTime() - seen.offeredAt.getTime())
  const settled = TransferSettled.of({
    ...wordsOf(seen),
    incidentId: incident.id,
    state: end.state,
    answerMs,
  })
  const leaves = end.state === 'acknowledged' && !tasks.some(isRunning)
  const act = leaves ? 'transferred' : `offer_${end.state}`
  const after = leaves ? await settleIncident(ctx, incident, tasks, 'transferred') : incident
  await logIncident(ctx, incident.id, {
    act,
    content: { neighbour, transferId },
    note: end.reason,
    at: end.at,
  })
  return leaves ? [settled, IncidentTransferred.of({ ...incidentWords(after), neighbour })] : [settled]
}

/** An open offer; or one that lapsed here while the answer, given in time, was still on its way. */
const mayEnd = ({ state, dueAt, via }: TransferRow, end: { state: string; at: Date }): boolean =>
  state === 'offered' ||
  (state === 'lapsed' && end.state === 'acknowledged' && (via === 'eido' || end.at <= dueAt))

/**
 * The answer of a centre outside of this installation, which was told by telephone or by an answer to the document.
 * A neighbour on this installation answers for itself.
 */
async function answerOutside(
  ctx: Context,
  { id, via }: TransferRow,
  accepted: boolean,
  reason: string,
): Promise<{ incidentId: null }> {
  if (via !== 'eido') refuse(transferUnknown)
  const state = accepted ? 'acknowledged' : 'refused'
  const drafts = await settleOffer(ctx, id, { state, at: ctx.now, reason })
  if (drafts.length === 0) refuse(transferOver)
  publish(ctx, ...drafts)
  return { incidentId: null }
}
