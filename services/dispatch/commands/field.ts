import { createHash } from 'node:crypto'
import { blobName } from '#platform/blob/blob-store.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, Reply, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ActOnTask, AddPhoto, FieldTask, GetPhoto, ListMyTasks } from '../contract.ts'
import { FACT_OF_ACT, PhotoAdded } from '../facts.ts'
import { type Asker, mayWork } from '../policy.ts'
import {
  photoRefused,
  photoUnknown,
  refusalReason,
  taskEnded,
  taskNotYours,
  timeImplausible,
} from '../problems.ts'
import { isPlausible, PAST, setRight } from '../rules/clock.ts'
import { photoType } from '../rules/photo.ts'
import type { TaskEvent } from '../rules/task.ts'
import { findIncident, listIncidentsById } from '../store/incidents.ts'
import { findPost, findReleasedFrom } from '../store/posts.ts'
import {
  findPhoto,
  findTask,
  insertPhoto,
  listPhotosOf,
  listTaskEvents,
  listTasksFor,
  listTasksOf,
  type TaskRow,
} from '../store/tasks.ts'
import { listUnitRows, putPosition } from '../store/units.ts'
import { logIncident, settleIncident } from './hold-incident.ts'
import { settingsOf } from './settings.ts'
import { type Applied, applyEvent, eventOf, holdTask, taskWords, unitIdsOf } from './tasks.ts'
import { fieldTask } from './views.ts'

const HOUR = 3_600_000
/** How long an ended task stays on the list of a crew, and a word to whoever was signed off. */
const SHOWN_AFTER = 12 * HOUR

export async function askerOf(ctx: Context): Promise<Asker> {
  const runs = ctx.actor.permissions.has('dispatch.incident.run')
  return { runs, post: await findPost(ctx.tx, ctx.tenant, ctx.actor.id) }
}

/** What somebody in the field has to do: of their unit, of the agency whose desk they keep, or all for a dispatcher. */
export async function listMyTasks(ctx: Context): Promise<Reply<typeof ListMyTasks>> {
  const { runs, post } = await askerOf(ctx)
  const since = new Date(ctx.now.getTime() - SHOWN_AFTER)
  const left =
    post === undefined ? await findReleasedFrom(ctx.tx, ctx.tenant, ctx.actor.id, since) : undefined
  const releasedFrom = left ?? null
  if (post === undefined && !runs) return { agency: null, unit: null, releasedFrom, tasks: [] }
  const tasks = await listTasksFor(ctx.tx, ctx.tenant, {
    agency: post?.agency ?? null,
    unitId: post?.unitId ?? null,
    endedAfter: since,
  })
  const [unit] = post?.unitId ? await listUnitRows(ctx.tx, ctx.tenant, { ids: [post.unitId] }) : []
  return {
    agency: post?.agency ?? null,
    unit: unit ? { id: unit.id, callSign: unit.callSign, state: unit.state } : null,
    releasedFrom,
    tasks: await viewsOf(ctx, tasks),
  }
}

async function viewsOf(ctx: Context, tasks: readonly TaskRow[]): Promise<FieldTask[]> {
  const ids = [...new Set(tasks.map(({ incidentId }) => incidentId))]
  const incidents = new Map((await listIncidentsById(ctx.tx, ctx.tenant, ids)).map((one) => [one.id, one]))
  const photos = await listPhotosOf(ctx.tx, ctx.tenant, ids)
  const settings = await settingsOf(ctx)
  return tasks.flatMap((task) => {
    const incident = incidents.get(task.incidentId)
    const count = photos.filter(({ taskId }) => taskId === task.id).length
    return incident === undefined ? [] : [fieldTask(task, incident, count, settings, ctx.now)]
  })
}

/**
 * Takes what a crew did, with the time at which it was done. It may come late, twice, or after a later act: every act
 * counts once, and the task is the fold over all of them. What came after the end of a task is refused; what happened
 * before it is taken.
 *
 * @throws Refusal `dispatch.task_unknown`, `dispatch.task_not_yours`, `dispatch.time_implausible`,
 * `dispatch.refusal_reason` or `dispatch.task_ended`
 */
export async function actOnTask(ctx: Context, input: Input<typeof ActOnTask>): Promise<FieldTask> {
  const { taskId, act, reason = '', note = '' } = input
  const held = await holdTask(ctx, taskId)
  const { incident, task } = held
  const known = await listTaskEvents(ctx.tx, ctx.tenant, taskId)
  const asker = await askerOf(ctx)
  if (!mayWork({ agency: task.agency, unitIds: unitIdsOf(known) }, asker)) refuse(taskNotYours)
  const at = deviceTime(ctx, input.at, input.sentAt)
  if (act === 'refuse' && reason.trim().length < 5) refuse(refusalReason)
  const unitId = unitOf(known, input.unitId, asker)
  const event = eventOf(ctx, taskId, { act, at, unitId, key: input.key, ...placeOf(input) })
  const applied = await applyEvent(ctx, task, event, input.firstActor ?? null)
  if (applied === undefined) return viewOf(ctx, taskId)
  if (task.endedAt !== null && at >= task.endedAt) refuse(taskEnded)
  await tellPosition(ctx, unitId, input, at)
  const after = await settleIncident(ctx, incident, await listTasksOf(ctx.tx, ctx.tenant, [incident.id]))
  const content = { taskId, agency: task.agency, unitId }
  await logIncident(ctx, incident.id, {
    act: `task_${act}`,
    content,
    note: [reason, note].filter(Boolean).join('\n'),
    at,
  })
  if (hasMoved(applied)) {
    const moved = { ...task, ...applied.after }
    publish(ctx, FACT_OF_ACT[act].of(taskWords(after, moved, unitIdsOf(applied.events))))
  }
  return viewOf(ctx, taskId)
}

function deviceTime(ctx: Context, said: string, sentAt: string | undefined): Date {
  const at = setRight(new Date(said), sentAt === undefined ? undefined : new Date(sentAt), ctx.now)
  const told = sentAt === undefined ? new Date(said) : at
  return isPlausible(told, ctx.now, PAST.field) ? at : refuse(timeImplausible)
}

/** The unit that speaks, if it was sent; else the act is of the whole task. */
function unitOf(events: readonly TaskEvent[], said: string | undefined, { post }: Asker): string | null {
  const unitId = said ?? post?.unitId ?? null
  return unitId !== null && unitIdsOf(events).includes(unitId) ? unitId : null
}

const placeOf = ({ lat, lng }: { lat?: number | undefined; lng?: number | undefined }) =>
  lat === undefined || lng === undefined ? { lat: null, lng: null } : { lat, lng }

async function tellPosition(
  ctx: Context,
  unitId: string | null,
  said: { lat?: number | undefined; lng?: number | undefined },
  at: Date,
): Promise<void> {
  const { lat, lng } = placeOf(said)
  if (unitId === null || lat === null || lng === null) return
  await putPosition(ctx.tx, ctx.tenant, unitId, { lat, lng, accuracy: null, at }, ctx.now)
}

const TIMES = ['state', 'acknowledgedAt', 'departedAt', 'arrivedAt', 'controlledAt', 'endedAt'] as const
const hasMoved = ({ before, after }: Applied): boolean =>
  TIMES.some((one) => JSON.stringify(before[one]) !== JSON.stringify(after[one]))

async function viewOf(ctx: Context, taskId: string): Promise<FieldTask> {
  const task = (await findTask(ctx.tx, ctx.tenant, taskId)) as TaskRow
  return (await viewsOf(ctx, [task]))[0] as FieldTask
}

/**
 * Keeps a photograph. The key is the device's, so one that is sent twice is kept once.
 *
 * @throws Refusal `dispatch.task_unknown`, `dispatch.task_not_yours`, `dispatch.photo_refused` or
 * `dispatch.time_implausible`
 */
export async function addPhoto(
  ctx: Context,
  { taskId, key, takenAt, file }: Input<typeof AddPhoto> & { file: UploadedFile },
): Promise<{ id: string }> {
  const { incident, task } = await holdTask(ctx, taskId)
  const events = await listTaskEvents(ctx.tx, ctx.tenant, taskId)
  if (!mayWork({ agency: task.agency, unitIds: unitIdsOf(events) }, await askerOf(ctx))) refuse(taskNotYours)
  const at = deviceTime(ctx, takenAt, undefined)
  const mediaType = photoType(file.bytes) ?? refuse(photoRefused)
  await scan(ctx, file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const photo = { id: key, taskId, incidentId: incident.id, sha256, mediaType, bytes: file.bytes.length }
  const isNew = await insertPhoto(ctx.tx, ctx.tenant, { ...photo, takenAt: at, byId: ctx.actor.id }, ctx.now)
  if (!isNew) return { id: key }
  await ctx.files.store.put(blobName(ctx.tenant, 'photo', sha256), file.bytes, mediaType)
  await logIncident(ctx, incident.id, { act: 'photo_added', content: { taskId, photoId: key }, at })
  publish(ctx, PhotoAdded.of({ incidentId: incident.id, taskId, photoId: key }))
  return { id: key }
}

async function scan({ files }: Context, file: UploadedFile): Promise<void> {
  const verdict = await files.scanner?.scan(file.bytes).catch(() => ({ clean: false }))
  if (verdict !== undefined && !verdict.clean) refuse(photoRefused)
}

/** @throws Refusal `dispatch.photo_unknown` */
export async function getPhoto(ctx: Context, { photoId }: Input<typeof GetPhoto>): Promise<FileReply> {
  const photo = (await findPhoto(ctx.tx, ctx.tenant, photoId)) ?? refuse(photoUnknown)
  await requireMine(ctx, photo.taskId)
  const body = await ctx.files.store.find(blobName(ctx.tenant, 'photo', photo.sha256))
  const extension = photo.mediaType.split('/')[1]
  return { name: `${photoId}.${extension}`, type: photo.mediaType, body: body ?? refuse(photoUnknown) }
}

/** The desk sees every photograph, a crew those of its own tasks. */
async function requireMine(ctx: Context, taskId: string): Promise<void> {
  if (ctx.actor.permissions.has('dispatch.incident.read')) return
  const task = (await findTask(ctx.tx, ctx.tenant, taskId)) ?? refuse(photoUnknown)
  const events = await listTaskEvents(ctx.tx, ctx.tenant, taskId)
  const incident = await findIncident(ctx.tx, ctx.tenant, task.incidentId)
  const mine = mayWork({ agency: task.agency, unitIds: unitIdsOf(events) }, await askerOf(ctx))
  if (!mine || incident === undefined) refuse(photoUnknown)
}
