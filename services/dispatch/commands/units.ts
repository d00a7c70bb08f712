import { listOpenOpd, listServedOpd } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  Agency,
  KeepAgency,
  KeepUnit,
  ListAgencyOpd,
  ListUnits,
  ProposeUnits,
  SetUnitState,
  SignOn,
  TellPosition,
  Unit,
  UnitProposal,
} from '../contract.ts'
import { AgencyKept, CrewSignedOff, CrewSignedOn, UnitKept, UnitStateSet } from '../facts.ts'
import { maySignOn, maySpeakFor } from '../policy.ts'
import {
  agencyOfOtherOpd,
  agencyUnknown,
  incidentUnknown,
  opdUnknown,
  taskNotYours,
  timeImplausible,
  unitOnTask,
  unitTaken,
  unitUnknown,
} from '../problems.ts'
import { isPlausible, PAST } from '../rules/clock.ts'
import { rankUnits } from '../rules/near.ts'
import { categoryOf } from '../rules/settings.ts'
import { findIncident } from '../store/incidents.ts'
import { beginPost, endPost } from '../store/posts.ts'
import {
  findAgency,
  listAgencyRows,
  listUnitRows,
  lockUnits,
  moveUnit,
  putAgency,
  putPosition,
  putUnit,
  type UnitRow,
} from '../store/units.ts'
import { askerOf } from './field.ts'
import { releaseCrew } from './release-crew.ts'
import { settingsOf } from './settings.ts'
import { startValues } from './start-values.ts'
import { isFresh, unitView } from './views.ts'

type Done = { done: true }
const DONE: Done = { done: true }

export async function listAgencies(ctx: Context): Promise<Agency[]> {
  const rows = await listAgencyRows(ctx.tx, ctx.tenant)
  const joiner = rows.some(({ opdId }) => opdId !== null) ? await joinerOf(ctx) : { runs: true, opdIds: [] }
  return rows.map((row) => ({ ...row, mayJoin: maySignOn(row, joiner) }))
}

const joinerOf = async ({ tx, tenant, actor }: Context) => ({
  runs: actor.permissions.has('dispatch.incident.run'),
  opdIds: await listServedOpd(tx, tenant, actor.id),
})

/** Agencies every centre has; those already there stay as they are. */
export async function takeStartSet(ctx: Context): Promise<Agency[]> {
  const known = new Set((await listAgencyRows(ctx.tx, ctx.tenant)).map(({ code }) => code))
  const missing = (await startValues()).agencies.filter(({ code }) => !known.has(code))
  for (const agency of missing) await putAgency(ctx.tx, ctx.tenant, agency, ctx.now)
  publish(ctx, ...missing.map(({ code }) => AgencyKept.of({ agency: code })))
  return listAgencies(ctx)
}

/** Whoever is signed on and serves another OPD than a new one is signed off. @throws Refusal `dispatch.opd_unknown` */
export async function keepAgency(
  ctx: Context,
  { opdId: said, ...agency }: Input<typeof KeepAgency>,
): Promise<Done> {
  const before = (await findAgency(ctx.tx, ctx.tenant, agency.code))?.opdId ?? null
  const opdId = said === undefined ? before : said
  if (opdId !== before && opdId !== null) await requireOpd(ctx, opdId)
  await putAgency(ctx.tx, ctx.tenant, { ...agency, opdId }, ctx.now)
  publish(ctx, AgencyKept.of({ agency: agency.code }))
  if (opdId !== before) await releaseCrew(ctx)
  return DONE
}

async function requireOpd({ tx, tenant }: Context, opdId: string): Promise<void> {
  if (!(await listOpenOpd(tx, tenant)).some(({ id }) => id === opdId)) refuse(opdUnknown)
}

export const listAgencyOpd = ({ tx, tenant }: Context): Promise<Reply<typeof ListAgencyOpd>> =>
  listOpenOpd(tx, tenant)

export async function listUnits(ctx: Context, { agency }: Input<typeof ListUnits>): Promise<Unit[]> {
  const settings = await settingsOf(ctx)
  const rows = await listUnitRows(ctx.tx, ctx.tenant, { agency })
  return rows.map((row) => unitView(row, settings, ctx.now))
}

/** @throws Refusal `dispatch.agency_unknown`, `dispatch.call_sign_taken` or, for a unit on a task, `dispatch.unit_taken` */
export async function keepUnit(
  ctx: Context,
  { unitId, isExample = false, ...unit }: Input<typeof KeepUnit>,
): Promise<Done> {
  if ((await findAgency(ctx.tx, ctx.tenant, unit.agency)) === undefined) refuse(agencyUnknown)
  const [known] = await lockUnits(ctx.tx, ctx.tenant, [unitId])
  const leaves = known !== undefined && (unit.isRetired || unit.agency !== known.agency)
  if (leaves && known.taskId !== null) refuse(unitTaken)
  await putUnit(ctx.tx, ctx.tenant, { id: unitId, isExample, ...unit }, ctx.now)
  if (unit.isRetired && known !== undefined) await moveUnit(ctx.tx, ctx.tenant, unitId, OFF, ctx.now)
  publish(ctx, UnitKept.of({ unitId, agency: unit.agency, isRetired: unit.isRetired }))
  return DONE
}

const OFF = { state: 'off_duty', taskId: null } as const

/** A unit for an act of somebody who may speak for it. @throws Refusal `dispatch.unit_unknown`, `dispatch.task_not_yours` */
async function unitFor(ctx: Context, unitId: string): Promise<UnitRow> {
  const [unit] = await lockUnits(ctx.tx, ctx.tenant, [unitId])
  if (unit === undefined || unit.isRetired) return refuse(unitUnknown)
  return maySpeakFor(unit, await askerOf(ctx)) ? unit : refuse(taskNotYours)
}

/** @throws Refusal `dispatch.unit_on_task`: with a task the state of a unit is read off the task */
export async function setUnitState(
  ctx: Context,
  { unitId, state }: Input<typeof SetUnitState>,
): Promise<Done> {
  const unit = await unitFor(ctx, unitId)
  if (unit.taskId !== null) refuse(unitOnTask)
  if (unit.state === state) return DONE
  await moveUnit(ctx.tx, ctx.tenant, unitId, { state, taskId: null }, ctx.now)
  publish(ctx, UnitStateSet.of({ unitId, state }))
  return DONE
}

/** Positions are no facts: they replace each other. @throws Refusal `dispatch.time_implausible` and of the unit */
export async function tellPosition(
  ctx: Context,
  { unitId, lat, lng, accuracy, at }: Input<typeof TellPosition>,
): Promise<Done> {
  await unitFor(ctx, unitId)
  const when = new Date(at)
  if (!isPlausible(when, ctx.now, PAST.position)) refuse(timeImplausible)
  const told = when > ctx.now ? ctx.now : when
  await putPosition(ctx.tx, ctx.tenant, unitId, { lat, lng, accuracy, at: told }, ctx.now)
  return DONE
}

/** @throws Refusal `dispatch.agency_unknown`, `dispatch.agency_of_other_opd` or `dispatch.unit_unknown` */
export async function signOn(ctx: Context, { agency, unitId, name }: Input<typeof SignOn>): Promise<Done> {
  const known = await findAgency(ctx.tx, ctx.tenant, agency)
  if (known === undefined || known.isClosed) return refuse(agencyUnknown)
  if (known.opdId !== null && !maySignOn(known, await joinerOf(ctx)))
    refuse(agencyOfOtherOpd, { agency: known.name })
  if (unitId !== null) {
    const [unit] = await listUnitRows(ctx.tx, ctx.tenant, { agency, ids: [unitId] })
    if (unit === undefined || unit.isRetired) refuse(unitUnknown)
  }
  await endPost(ctx.tx, ctx.tenant, ctx.actor.id, ctx.now)
  await beginPost(ctx.tx, ctx.tenant, { personId: ctx.actor.id, agency, unitId, name }, ctx.now)
  publish(ctx, CrewSignedOn.of({ agency, unitId }))
  return DONE
}

export async function signOff(ctx: Context): Promise<Done> {
  const post = await endPost(ctx.tx, ctx.tenant, ctx.actor.id, ctx.now)
  if (post !== undefined) publish(ctx, CrewSignedOff.of(post))
  return DONE
}

/** @throws Refusal `dispatch.incident_unknown` */
export async function proposeUnits(
  ctx: Context,
  { incidentId, agency }: Input<typeof ProposeUnits>,
): Promise<UnitProposal[]> {
  const incident = (await findIncident(ctx.tx, ctx.tenant, incidentId)) ?? refuse(incidentUnknown)
  const settings = await settingsOf(ctx)
  const units = await listUnitRows(ctx.tx, ctx.tenant, { agency })
  const candidates = units
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, callSign, agency: of, type, categories, state, lat, lng, positionAt }) => ({
      unitId: id,
      callSign,
      agency: of,
      type,
      categories,
      state,
      lat,
      lng,
      isFresh: isFresh(positionAt, settings, ctx.now),
    }))
  return rankUnits(incident, candidates, categoryOf(settings, incident.category)?.agencies ?? [])
}
