import { randomUUID } from 'node:crypto'
import { listProgrammes } from '#core/programme/public.ts'
import { standingOf } from '#core/realisation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AgendaItem, ListProposals, Proposal, SaveAgenda, SaveNotes } from '../contract.ts'
import { AgendaKept, NotesSaved } from '../facts.ts'
import { meetingChanged, meetingUnknown, notesChanged, pointRecorded } from '../problems.ts'
import { proposalsFrom } from '../rules/agenda.ts'
import { byUrgency } from '../rules/decision.ts'
import { type AgendaEntry, listAgenda, putAgenda, putNotes } from '../store/agenda.ts'
import { listDecisionRows } from '../store/decisions.ts'
import { advanceRevision, findMeeting } from '../store/meetings.ts'
import { lockStanding, told } from './read-meeting.ts'

/** How many points a meeting of evaluation begins with. */
const FIRST_POINTS = 12

/** @throws Refusal `meeting.meeting_unknown` */
export async function listProposals(
  ctx: Context,
  { meetingId }: Input<typeof ListProposals>,
): Promise<Proposal[]> {
  const meeting = (await findMeeting(ctx.tx, ctx.tenant, meetingId)) ?? refuse(meetingUnknown)
  return proposalsFor(ctx, meetingId, meeting.year)
}

/** Late and red programmes of the year and open decisions of other meetings. */
async function proposalsFor(ctx: Context, meetingId: string, year: number): Promise<Proposal[]> {
  const { tx, tenant, now } = ctx
  const standings = (await standingOf(tx, tenant, year, now)).filter(({ late, red }) => late || red)
  const ids = standings.map(({ programmeId }) => programmeId)
  const programmes = ids.length === 0 ? [] : await listProgrammes(tx, tenant, { ids })
  const open = told(await listDecisionRows(tx, tenant, { states: ['open'] }), now)
  const agenda = await listAgenda(tx, tenant, meetingId)
  return proposalsFrom(
    standings,
    byUrgency(open.filter(({ meeting }) => meeting.id !== meetingId)),
    new Map(programmes.map(({ id, code, name }) => [id, `${code} ${name}`])),
    new Set(agenda.flatMap(({ source }) => source?.key ?? [])),
  )
}

/** The agenda of a new meeting: what presses most. */
export async function beginAgenda(ctx: Context, meetingId: string, year: number): Promise<void> {
  const proposals = (await proposalsFor(ctx, meetingId, year)).slice(0, FIRST_POINTS)
  await putAgenda(ctx.tx, ctx.tenant, meetingId, proposals.map(entryOf))
}

const entryOf = ({ title, ...source }: Proposal): AgendaEntry => ({ id: randomUUID(), title, source })

/**
 * Keeps order and points. Whoever edits an agenda that changed meanwhile is shown the newer one.
 *
 * @throws Refusal `meeting.meeting_changed`, `meeting.meeting_cancelled`, or `meeting.point_recorded` when a point
 * that was talked about would be lost
 */
export async function saveAgenda(
  ctx: Context,
  input: Input<typeof SaveAgenda>,
): Promise<Reply<typeof SaveAgenda>> {
  const { meetingId, items } = input
  const meeting = await lockStanding(ctx, meetingId)
  if (meeting.revision !== input.revision) refuse(meetingChanged)
  const before = await listAgenda(ctx.tx, ctx.tenant, meetingId)
  await refuseLoss(ctx, meetingId, before, new Set(items.flatMap(({ id }) => id ?? [])))
  await putAgenda(ctx.tx, ctx.tenant, meetingId, await entriesOf(ctx, meeting, items, before))
  const revision = await advanceRevision(ctx.tx, ctx.tenant, meetingId)
  publish(ctx, AgendaKept.of({ meetingId, items: items.length }))
  return { revision, agenda: await listAgenda(ctx.tx, ctx.tenant, meetingId) }
}

/** A point with a note or a decision never leaves the agenda. */
async function refuseLoss(
  ctx: Context,
  meetingId: string,
  before: readonly AgendaItem[],
  kept: ReadonlySet<string>,
): Promise<void> {
  const decisions = await listDecisionRows(ctx.tx, ctx.tenant, { meetingId })
  const decided = new Set(decisions.map(({ itemId }) => itemId))
  const isLost = ({ id, note }: AgendaItem) => !kept.has(id) && (note !== '' || decided.has(id))
  if (before.some(isLost)) refuse(pointRecorded)
}

/** Points as they are kept; a new one that takes up a proposal keeps why it is there. */
async function entriesOf(
  ctx: Context,
  meeting: { id: string; year: number },
  items: Input<typeof SaveAgenda>['items'],
  before: readonly AgendaItem[],
): Promise<AgendaEntry[]> {
  const takesUp = items.some(({ proposal }) => proposal !== undefined)
  const proposals = takesUp ? await proposalsFor(ctx, meeting.id, meeting.year) : []
  return items.map(({ id, title, proposal }) => {
    const known = before.find((item) => item.id === id)
    const source = proposals.find(({ key }) => key === proposal)
    return known
      ? { id: known.id, title, source: known.source }
      : { ...(source ? entryOf(source) : { id: randomUUID(), source: null }), title }
  })
}

/** @throws Refusal `meeting.notes_changed`, `meeting.meeting_cancelled` or `meeting.meeting_unknown` */
export async function saveNotes(
  ctx: Context,
  input: Input<typeof SaveNotes>,
): Promise<Reply<typeof SaveNotes>> {
  const { meetingId, summary = '', notes } = input
  const meeting = await lockStanding(ctx, meetingId)
  if (meeting.notesRevision !== input.notesRevision) refuse(notesChanged)
  const said = { summary, notes: notes.map(({ itemId, note = '' }) => ({ itemId, note })) }
  const notesRevision = await putNotes(ctx.tx, ctx.tenant, meetingId, said)
  publish(ctx, NotesSaved.of({ meetingId, notesRevision }))
  return { notesRevision, savedAt: ctx.now.toISOString() }
}
