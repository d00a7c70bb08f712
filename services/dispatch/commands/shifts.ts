import { randomUUID } from 'node:crypto'
import { namesOf } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  GiveShift,
  LeavePosition,
  ListShifts,
  OpenShift,
  Shift,
  TakePosition,
  TakeShift,
  WriteShiftEntry,
} from '../contract.ts'
import {
  PositionLeft,
  PositionTaken,
  ShiftEntryWritten,
  ShiftGiven,
  ShiftOpened,
  ShiftTaken,
} from '../facts.ts'
import { sameSigner, shiftNotGiven, shiftOpen, shiftOver, shiftUnknown } from '../problems.ts'
import { listIncidentRows } from '../store/incidents.ts'
import {
  addEntry,
  endShift,
  insertShift,
  leaveSeat,
  listShiftRows,
  lockShift,
  putHandover,
  type ShiftRow,
  takeSeat,
} from '../store/shifts.ts'
import { isoOf, numberOf } from './views.ts'

type Done = { done: true }
const DONE: Done = { done: true }
const iso = (text: string): string => new Date(text).toISOString()

export async function listShifts(ctx: Context, { limit = 20 }: Input<typeof ListShifts>): Promise<Shift[]> {
  const rows = await listShiftRows(ctx.tx, ctx.tenant, limit)
  const names = await namesIn(ctx, rows)
  return rows.map((row) => shiftView(row, names))
}

type Names = ReadonlyMap<string, string>

/** A name given at a position goes before the one of the account, and of several the newest. */
async function namesIn({ tx, tenant }: Context, rows: readonly ShiftRow[]): Promise<Names> {
  const seated = rows.toReversed().flatMap(({ people }) => people)
  const given = new Map(seated.map(({ personId, name }) => [personId, name]))
  const others = rows.flatMap(signersOf).filter((id) => !given.has(id))
  return new Map([...(await namesOf(tx, tenant, others)), ...given])
}

const signersOf = ({ entries, handover, takenBy }: ShiftRow): string[] => [
  ...entries.map(({ byId }) => byId),
  ...(handover === null ? [] : [handover.givenById]),
  ...(takenBy === null ? [] : [takenBy]),
]

const shiftView = (row: ShiftRow, names: Names): Shift => ({
  id: row.id,
  name: row.name,
  startedAt: row.startedAt.toISOString(),
  endedAt: isoOf(row.endedAt),
  people: row.people.map((one) => ({
    ...one,
    from: iso(one.from),
    until: one.until === null ? null : iso(one.until),
  })),
  entries: row.entries.map((one) => ({ ...one, byName: names.get(one.byId) ?? null, at: iso(one.at) })),
  handover: row.handover && {
    ...row.handover,
    givenByName: names.get(row.handover.givenById) ?? null,
    takenById: row.takenBy,
    takenByName: (row.takenBy && names.get(row.takenBy)) ?? null,
    takenAt: isoOf(row.endedAt),
  },
  isExample: row.isExample,
})

/** A shift that still runs, locked. @throws Refusal `dispatch.shift_unknown` or `dispatch.shift_over` */
async function runningShift(ctx: Context, id: string): Promise<ShiftRow> {
  const shift = (await lockShift(ctx.tx, ctx.tenant, id)) ?? refuse(shiftUnknown)
  return shift.endedAt === null ? shift : refuse(shiftOver)
}

/** @throws Refusal `dispatch.shift_open`, also from the database when two begin at once */
export async function openShift(
  ctx: Context,
  { name, isExample = false }: Input<typeof OpenShift>,
): Promise<{ id: string }> {
  const [last] = await listShiftRows(ctx.tx, ctx.tenant, 1)
  if (last !== undefined && last.endedAt === null) refuse(shiftOpen)
  const id = randomUUID()
  await insertShift(ctx.tx, ctx.tenant, { id, name, byId: ctx.actor.id, isExample }, ctx.now)
  publish(ctx, ShiftOpened.of({ shiftId: id }))
  return { id }
}

export async function takePosition(
  ctx: Context,
  { shiftId, position, name }: Input<typeof TakePosition>,
): Promise<Done> {
  await runningShift(ctx, shiftId)
  await leaveSeat(ctx.tx, ctx.tenant, shiftId, ctx.actor.id, ctx.now)
  await takeSeat(ctx.tx, ctx.tenant, shiftId, { personId: ctx.actor.id, name, position }, ctx.now)
  publish(ctx, PositionTaken.of({ shiftId, position }))
  return DONE
}

export async function leavePosition(ctx: Context, { shiftId }: Input<typeof LeavePosition>): Promise<Done> {
  await runningShift(ctx, shiftId)
  const sat = await leaveSeat(ctx.tx, ctx.tenant, shiftId, ctx.actor.id, ctx.now)
  if (sat) publish(ctx, PositionLeft.of({ shiftId }))
  return DONE
}

export async function writeShiftEntry(
  ctx: Context,
  { shiftId, text }: Input<typeof WriteShiftEntry>,
): Promise<Done> {
  await runningShift(ctx, shiftId)
  const entry = await addEntry(ctx.tx, ctx.tenant, shiftId, { text, byId: ctx.actor.id }, ctx.now)
  publish(ctx, ShiftEntryWritten.of({ shiftId, entry }))
  return DONE
}

/** Writes the note with the incidents that are open now; until it is taken it may be written anew. */
export async function giveShift(ctx: Context, { shiftId, note }: Input<typeof GiveShift>): Promise<Done> {
  await runningShift(ctx, shiftId)
  const open = await listIncidentRows(ctx.tx, ctx.tenant, { group: 'open', limit: 500 })
  const openIncidents = open.map(numberOf)
  const given = { note, openIncidents, givenById: ctx.actor.id, givenAt: ctx.now.toISOString() }
  await putHandover(ctx.tx, ctx.tenant, shiftId, given)
  publish(ctx, ShiftGiven.of({ shiftId, openIncidents: open.length }))
  return DONE
}

/** @throws Refusal `dispatch.shift_not_given` or `dispatch.same_signer` */
export async function takeShift(ctx: Context, { shiftId }: Input<typeof TakeShift>): Promise<Done> {
  const { handover } = await runningShift(ctx, shiftId)
  if (handover === null) return refuse(shiftNotGiven)
  if (handover.givenById === ctx.actor.id) refuse(sameSigner)
  await leaveSeat(ctx.tx, ctx.tenant, shiftId, '', ctx.now)
  await endShift(ctx.tx, ctx.tenant, shiftId, ctx.actor.id, ctx.now)
  publish(ctx, ShiftTaken.of({ shiftId }))
  return DONE
}
