import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { wib } from '#platform/time/time.ts'
import type {
  AttendanceList,
  GetAttendance,
  GetAttendanceCsv,
  NoteAttendance,
  WithdrawAttendance,
} from '../contract.ts'
import { Withdrawn } from '../facts.ts'
import { alreadyHere, sessionUnknown } from '../problems.ts'
import { listPresent, withdrawPresent } from '../store/attendances.ts'
import { findBySubject } from '../store/sessions.ts'
import { note, shownOf } from './check-in.ts'
import { words } from './words.ts'

/** Whose list is read: the ministry may name a region, and sees there what is shared with it. */
const wallOf = (ctx: Context, region: string | undefined): string =>
  ctx.tenant === '00' ? (region ?? ctx.tenant) : ctx.tenant

/** @throws Refusal `attendance.session_unknown` */
export async function getAttendance(
  ctx: Context,
  { subject, region }: Input<typeof GetAttendance>,
): Promise<AttendanceList> {
  const tenant = wallOf(ctx, region)
  const session = (await findBySubject(ctx.tx, tenant, subject)) ?? refuse(sessionUnknown)
  return {
    ...shownOf(session, ctx.now),
    url: `${ctx.publicUrl}/hadir/${session.code}`,
    present: await listPresent(ctx.tx, tenant, subject),
  }
}

/** @throws Refusal `attendance.session_unknown` */
export async function getAttendanceCsv(
  ctx: Context,
  input: Input<typeof GetAttendanceCsv>,
): Promise<FileReply> {
  const { present, opensAt } = await getAttendance(ctx, input)
  const rows = present.map(({ name, office, role, checkedInAt, way }) => [
    name,
    office,
    role,
    wib(checkedInAt, 'id'),
    words.ways[way],
  ])
  return {
    name: `${words.file}-${opensAt.slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: writeCsv(words.csv, rows),
  }
}

/** Who came, as a secretary notes it by hand. */
export interface NotedByHand {
  name?: string | undefined
  office: string
  /** What they are there. */
  role: string
}

/**
 * Notes by hand that somebody, or an office, was there. The hours of the session do not matter.
 *
 * @throws Refusal `attendance.session_unknown` or `attendance.already_here`
 */
export async function markAttendance(ctx: Context, subject: string, who: NotedByHand): Promise<void> {
  const session = (await findBySubject(ctx.tx, ctx.tenant, subject)) ?? refuse(sessionUnknown)
  const { name = null, office, role } = who
  const present = { personId: null, name, office, role, way: 'hand' as const, notedBy: ctx.actor.id }
  if (!(await note(ctx, session, present))) refuse(alreadyHere)
}

/** @throws Refusal as {@link markAttendance} */
export async function noteAttendance(
  ctx: Context,
  { subject, ...who }: Input<typeof NoteAttendance>,
): Promise<{ done: true }> {
  await markAttendance(ctx, subject, who)
  return { done: true }
}

/** @throws Refusal `attendance.session_unknown` */
export async function withdrawAttendance(
  ctx: Context,
  { subject, attendanceId }: Input<typeof WithdrawAttendance>,
): Promise<{ done: true }> {
  const { id } = (await findBySubject(ctx.tx, ctx.tenant, subject)) ?? refuse(sessionUnknown)
  const stood = await withdrawPresent(ctx.tx, ctx.tenant, id, attendanceId, ctx.now)
  if (stood) publish(ctx, Withdrawn.of({ sessionId: id, attendanceId }))
  return { done: true }
}
