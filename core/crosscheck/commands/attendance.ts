import { randomUUID } from 'node:crypto'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CheckIn, GetCheckIn, NoteAttendance, WithdrawAttendance } from '../contract.ts'
import { AttendanceNoted, AttendanceWithdrawn } from '../facts.ts'
import { mayCheckIn } from '../policy.ts'
import { codeWrong, notNow, sessionUnknown } from '../problems.ts'
import { insertAttendance, withdrawAttendance as withdraw } from '../store/attendances.ts'
import { findCheckInCode, findSession } from '../store/sessions.ts'
import { lockForWork } from './session.ts'

/** @throws Refusal `crosscheck.already_here`, or as for every act on a session */
export async function noteAttendance(
  ctx: Context,
  { sessionId, ...who }: Input<typeof NoteAttendance>,
): Promise<{ done: true }> {
  await lockForWork(ctx, sessionId)
  return note(ctx, sessionId, { ...who, notedBy: 'list' })
}

async function note(
  ctx: Context,
  sessionId: string,
  who: Omit<Parameters<typeof insertAttendance>[3], 'id'>,
): Promise<{ done: true }> {
  const id = randomUUID()
  await insertAttendance(ctx.tx, ctx.tenant, sessionId, { id, ...who }, ctx.now)
  publish(ctx, AttendanceNoted.of({ sessionId, attendanceId: id }))
  return { done: true }
}

/** The tick stays in the table with the time it was taken back. */
export async function withdrawAttendance(
  ctx: Context,
  { sessionId, attendanceId }: Input<typeof WithdrawAttendance>,
): Promise<{ done: true }> {
  await lockForWork(ctx, sessionId)
  const wasThere = await withdraw(ctx.tx, ctx.tenant, sessionId, attendanceId, ctx.now)
  if (wasThere) publish(ctx, AttendanceWithdrawn.of({ sessionId, attendanceId }))
  return { done: true }
}

/** @throws Refusal `crosscheck.session_unknown` */
export async function getCheckIn(
  ctx: Context,
  { sessionId }: Input<typeof GetCheckIn>,
): Promise<{ url: string }> {
  const session = (await findSession(ctx.tx, ctx.tenant, sessionId)) ?? refuse(sessionUnknown)
  const code = (await findCheckInCode(ctx.tx, ctx.tenant, sessionId)) ?? ''
  const path = `/kerja/${ctx.tenant}/evaluasi/sesi/${session.year}/${sessionId}/hadir?kode=${code}`
  return { url: `${ctx.publicUrl}${path}` }
}

/**
 * Somebody in the room says so. Which side they are on follows from their roles here.
 *
 * @throws Refusal `crosscheck.session_unknown`, `crosscheck.code_wrong`, `crosscheck.not_now` or
 * `crosscheck.already_here`
 */
export async function checkIn(
  ctx: Context,
  { sessionId, code, office }: Input<typeof CheckIn>,
): Promise<{ done: true }> {
  const session = (await findSession(ctx.tx, ctx.tenant, sessionId)) ?? refuse(sessionUnknown)
  if ((await findCheckInCode(ctx.tx, ctx.tenant, sessionId)) !== code) refuse(codeWrong)
  if (!mayCheckIn(session, ctx.now)) refuse(notNow)
  const { roles } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const side = roles.includes('assessor') ? 'assessor' : 'region'
  return note(ctx, sessionId, { side, personId: ctx.actor.id, office, notedBy: 'check_in' })
}
