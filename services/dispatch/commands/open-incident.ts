import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Channel } from '../contract/words.ts'
import type { ChangeIncident, OpenIncident } from '../contract.ts'
import { IncidentChanged, IncidentOpened } from '../facts.ts'
import { callHasIncident, categoryUnknown, incidentChanged, timeImplausible } from '../problems.ts'
import { isPlausible, notBefore, PAST } from '../rules/clock.ts'
import { incidentNumber } from '../rules/incident.ts'
import { categoryOf, isKnown } from '../rules/settings.ts'
import { attachToIncident, type CallRow } from '../store/calls.ts'
import {
  findIncident,
  type IncidentContent,
  type IncidentRow,
  insertIncident,
  type NewIncident,
  nextNumber,
  putReporter,
} from '../store/incidents.ts'
import { lockCallOf } from './calls.ts'
import { holdIncident, incidentWords, logIncident, settleIncident } from './hold-incident.ts'
import { requireVillage } from './places.ts'
import { settingsOf } from './settings.ts'

type Opening = Input<typeof OpenIncident>

/**
 * Opens an incident. One that comes from a call takes its times from there: received when it was offered, answered when
 * somebody took it up.
 *
 * @throws Refusal `dispatch.category_unknown`, `dispatch.place_elsewhere`, `dispatch.call_unknown`,
 * `dispatch.call_has_incident` or `dispatch.time_implausible`
 */
export async function openIncident(ctx: Context, input: Opening): Promise<{ id: string; number: string }> {
  const content = await contentOf(ctx, input)
  const call = input.callId === undefined ? undefined : await lockCallOf(ctx, input.callId)
  if (call !== undefined && call.incidentId !== null) refuse(callHasIncident)
  const times = timesOf(ctx, input, call)
  const incident = await writeIncident(ctx, {
    ...content,
    ...times,
    channel: channelOf(input, call),
    isExample: input.isExample ?? call?.isExample ?? false,
  })
  if (call !== undefined) await attachToIncident(ctx.tx, ctx.tenant, call.id, incident.id)
  if (input.reporter) await putReporter(ctx.tx, ctx.tenant, incident.id, input.reporter)
  publish(ctx, IncidentOpened.of(incidentWords(incident)))
  return { id: incident.id, number: incidentNumber(incident.year, incident.number) }
}

const channelOf = ({ channel }: Opening, call: CallRow | undefined): Channel =>
  call?.channel ?? channel ?? 'monitoring'

function timesOf(ctx: Context, { receivedAt }: Opening, call: CallRow | undefined) {
  const received = call?.at ?? (receivedAt === undefined ? ctx.now : new Date(receivedAt))
  // A call that stands was judged when it came; what our own clock did since is no reason to send nobody.
  const now = call === undefined ? ctx.now : notBefore(ctx.now, received)
  if (!isPlausible(received, now, PAST.manual)) refuse(timeImplausible)
  return { receivedAt: received, answeredAt: call?.answeredAt ?? null }
}

/** A new incident with the next number of its year, and the first line of its log. */
export async function writeIncident(
  ctx: Context,
  one: IncidentContent & Pick<IncidentRow, 'channel' | 'receivedAt' | 'answeredAt' | 'isExample'>,
): Promise<IncidentRow> {
  const year = Number(dayInWib(one.receivedAt).slice(0, 4))
  const number = await nextNumber(ctx.tx, ctx.tenant, year)
  const row: NewIncident = { id: randomUUID(), year, number, state: 'received', ...one }
  await insertIncident(ctx.tx, ctx.tenant, row, ctx.now)
  const { category, priority, channel } = row
  await logIncident(ctx, row.id, { act: 'opened', content: { category, priority, channel } })
  return (await findIncident(ctx.tx, ctx.tenant, row.id)) as IncidentRow
}

/** What is said of an incident, with the start values of its category. */
async function contentOf(ctx: Context, input: Opening): Promise<IncidentContent> {
  const settings = await settingsOf(ctx)
  const subcategory = input.subcategory ?? null
  if (!isKnown(settings, input.category, subcategory)) refuse(categoryUnknown)
  await requireVillage(ctx, input.village)
  const category = categoryOf(settings, input.category)
  return {
    ...saidOf(input),
    subcategory,
    priority: input.priority ?? category?.priority ?? 'P2',
    needsAttendance: input.needsAttendance ?? category?.needsAttendance ?? true,
  }
}

type Said = Omit<
  Input<typeof ChangeIncident>,
  'incidentId' | 'revision' | 'subcategory' | 'priority' | 'needsAttendance'
>

const saidOf = (input: Said): Omit<IncidentContent, 'subcategory' | 'priority' | 'needsAttendance'> => ({
  category: input.category,
  address: input.address.trim(),
  landmark: input.landmark.trim(),
  village: input.village,
  district: input.village?.slice(0, 8) ?? null,
  // Half a point is none.
  lat: input.lng === null ? null : input.lat,
  lng: input.lat === null ? null : input.lng,
  accuracy: input.lat === null || input.lng === null ? null : input.accuracy,
  victims: input.victims,
  hazards: [...input.hazards],
  description: input.description.trim(),
})

/**
 * Changes what is known. The log keeps which fields changed, and for codes and figures from what to what.
 *
 * @throws Refusal `dispatch.incident_changed`, `dispatch.category_unknown`, `dispatch.place_elsewhere` and of the state
 */
export async function changeIncident(
  ctx: Context,
  input: Input<typeof ChangeIncident>,
): Promise<{ revision: number }> {
  const { incident, tasks } = await holdIncident(ctx, input.incidentId, 'change')
  if (incident.revision !== input.revision) refuse(incidentChanged)
  const settings = await settingsOf(ctx)
  if (input.category !== incident.category || input.subcategory !== incident.subcategory)
    if (!isKnown(settings, input.category, input.subcategory)) refuse(categoryUnknown)
  await requireVillage(ctx, input.village)
  const { subcategory, priority, needsAttendance } = input
  const content: IncidentContent = { ...saidOf(input), subcategory, priority, needsAttendance }
  const changed = changesBetween(incident, content)
  if (Object.keys(changed).length === 0) return { revision: incident.revision }
  const after = await settleIncident(ctx, { ...incident, ...content }, tasks)
  await logIncident(ctx, incident.id, { act: 'changed', content: changed })
  publish(ctx, IncidentChanged.of(incidentWords(after)))
  return { revision: after.revision }
}

const CODES = ['category', 'subcategory', 'priority', 'needsAttendance', 'village', 'victims'] as const
const WORDS = ['address', 'landmark', 'lat', 'lng', 'accuracy', 'hazards', 'description'] as const

/** Codes and figures as `[from, to]`; words and points only by name, since they may be personal. */
function changesBetween(before: IncidentContent, after: IncidentContent): Record<string, unknown> {
  const differs = (field: keyof IncidentContent) =>
    JSON.stringify(before[field]) !== JSON.stringify(after[field])
  return Object.fromEntries([
    ...CODES.filter(differs).map((field) => [field, [before[field], after[field]]]),
    ...WORDS.filter(differs).map((field) => [field, true]),
  ])
}
