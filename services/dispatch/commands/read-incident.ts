import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  DuplicateProposal,
  GetIncident,
  Incident,
  IncidentCard,
  ListDuplicates,
  ListIncidents,
  ReplayIncident,
} from '../contract.ts'
import { incidentUnknown } from '../problems.ts'
import { duplicatesOf } from '../rules/near.ts'
import { replay } from '../rules/replay.ts'
import { listCallIdsOf } from '../store/calls.ts'
import {
  countCallsOf,
  findIncident,
  findReporter,
  type IncidentRow,
  type LogRow,
  listIncidentRows,
  listIncidentsById,
  listLinked,
  listLog,
  listMergedInto,
  listOpenAround,
} from '../store/incidents.ts'
import { noteRead } from '../store/reads.ts'
import { listEventsOfTasks, listPhotosOf, listTasksOf } from '../store/tasks.ts'
import { listTransferRows } from '../store/transfers.ts'
import { settingsOf } from './settings.ts'
import { incidentCard, isoOf, numberOf, transferCard } from './views.ts'

export async function listIncidents(
  ctx: Context,
  { group = 'open', limit = 200, ...filter }: Input<typeof ListIncidents>,
): Promise<IncidentCard[]> {
  return cardsOf(ctx, await listIncidentRows(ctx.tx, ctx.tenant, { group, limit, ...filter }))
}

async function cardsOf(ctx: Context, incidents: readonly IncidentRow[]): Promise<IncidentCard[]> {
  const ids = incidents.map(({ id }) => id)
  const settings = await settingsOf(ctx)
  const tasks = await listTasksOf(ctx.tx, ctx.tenant, ids)
  const calls = await countCallsOf(ctx.tx, ctx.tenant, ids)
  return incidents.map((one) =>
    incidentCard(
      one,
      tasks.filter(({ incidentId }) => incidentId === one.id),
      calls.get(one.id) ?? 0,
      settings,
      ctx.now,
    ),
  )
}

/** One incident with all that is known. Whoever sees its reporter is written down. @throws Refusal `dispatch.incident_unknown` */
export async function getIncident(
  ctx: Context,
  { incidentId }: Input<typeof GetIncident>,
): Promise<Incident> {
  const { tx, tenant } = ctx
  const incident = (await findIncident(tx, tenant, incidentId)) ?? refuse(incidentUnknown)
  const [card] = await cardsOf(ctx, [incident])
  return {
    ...(card as IncidentCard),
    description: incident.description,
    verifiedAt: isoOf(incident.verifiedAt),
    resolvedAt: isoOf(incident.resolvedAt),
    closedAt: isoOf(incident.closedAt),
    closure: incident.closure,
    exitReason: incident.exitReason,
    ...(await relativesOf(ctx, incident)),
    callIds: await listCallIdsOf(tx, tenant, incidentId),
    reporter: await readReporter(ctx, incidentId),
    log: (await listLog(tx, tenant, incidentId)).map(logEntry),
    transfers: (await listTransferRows(tx, tenant, { incidentId })).map(transferCard),
    photos: (await listPhotosOf(tx, tenant, [incidentId])).map(({ id, taskId, takenAt, byId }) => ({
      id,
      taskId,
      takenAt: takenAt.toISOString(),
      byId,
    })),
  }
}

const named = (one: IncidentRow) => ({ id: one.id, number: numberOf(one) })

async function relativesOf(
  { tx, tenant }: Context,
  incident: IncidentRow,
): Promise<Pick<Incident, 'mergedInto' | 'merged' | 'linked'>> {
  const [into] = incident.mergedInto ? await listIncidentsById(tx, tenant, [incident.mergedInto]) : []
  return {
    mergedInto: into ? named(into) : null,
    merged: (await listMergedInto(tx, tenant, incident.id)).map(named),
    linked: (await listLinked(tx, tenant, incident.id)).map((one) => ({ ...named(one), state: one.state })),
  }
}

async function readReporter(ctx: Context, incidentId: string): Promise<Incident['reporter']> {
  const reporter = await findReporter(ctx.tx, ctx.tenant, incidentId)
  if (reporter === undefined) return null
  const read = { subjectId: incidentId, what: 'report' as const, reason: '', byId: ctx.actor.id, at: ctx.now }
  await noteRead(ctx.tx, ctx.tenant, read)
  return reporter
}

const logEntry = ({ at, toldAt, ...entry }: LogRow) => ({
  ...entry,
  at: at.toISOString(),
  toldAt: toldAt.toISOString(),
})

export async function listDuplicates(
  ctx: Context,
  { lat, lng, village, category, at, except = '' }: Input<typeof ListDuplicates>,
): Promise<DuplicateProposal[]> {
  const { duplicates } = await settingsOf(ctx)
  const when = at === undefined ? ctx.now : new Date(at)
  const around = { at: when, minutes: duplicates.minutes, except }
  const candidates = (await listOpenAround(ctx.tx, ctx.tenant, around)).map((one) => ({
    ...one,
    number: numberOf(one),
    at: one.receivedAt,
  }))
  const report = { lat: lat ?? null, lng: lng ?? null, village: village ?? null, category: category ?? null }
  return duplicatesOf({ ...report, at: when }, candidates, duplicates)
}

/** @throws Refusal `dispatch.incident_unknown` */
export async function replayIncident(
  ctx: Context,
  { incidentId }: Input<typeof ReplayIncident>,
): Promise<Reply<typeof ReplayIncident>> {
  const incident = (await findIncident(ctx.tx, ctx.tenant, incidentId)) ?? refuse(incidentUnknown)
  const tasks = await listTasksOf(ctx.tx, ctx.tenant, [incidentId])
  const events = await listEventsOfTasks(
    ctx.tx,
    ctx.tenant,
    tasks.map(({ id }) => id),
  )
  const replayed = replay(
    await listLog(ctx.tx, ctx.tenant, incidentId),
    tasks.map(({ id, agency, dispatchedAt }) => ({
      id,
      agency,
      dispatchedAt,
      events: events.filter(({ taskId }) => taskId === id),
    })),
  )
  const steps = replayed.map(({ number: _number, note: _note, at, toldAt, ...step }) => ({
    ...step,
    at: at.toISOString(),
    toldAt: toldAt.toISOString(),
  }))
  return { number: numberOf(incident), steps }
}
