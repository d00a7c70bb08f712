import { createHash, randomBytes } from 'node:crypto'
import { listAttendance } from '#core/attendance/public.ts'
import { findRegion, listOpd } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { refuse } from '#platform/problem/problem.ts'
import { composeMinutes } from '../compose/minutes.ts'
import type {
  CheckMeetingMinutes,
  GetMinutesPdf,
  IssuedMinutes,
  IssueMinutes,
  Meeting,
  MinutesContent,
} from '../contract.ts'
import { MinutesIssued } from '../facts.ts'
import { minutesUnknown, nothingSaid, reasonNeeded } from '../problems.ts'
import { opdsAmong } from '../rules/meeting.ts'
import { presentByOffice } from '../rules/present.ts'
import { insertMinutes, listMinutes, type MinutesRow, nextNumber } from '../store/minutes.ts'
import { hold } from './hold-meeting.ts'
import { byOf, getMeeting, lockStanding } from './read-meeting.ts'

/**
 * Issues the minutes as they stand now. What was issued before stays; a correction is the next version under the
 * same number and says why. A meeting whose minutes are issued was held.
 *
 * @throws Refusal `meeting.not_yet`, `meeting.nobody_present`, `meeting.nothing_said`, `meeting.reason_needed`,
 * `meeting.meeting_cancelled`, `meeting.meeting_unknown` or `meeting.number_taken`
 */
export async function issueMinutes(
  ctx: Context,
  { meetingId, reason = '' }: Input<typeof IssueMinutes>,
): Promise<IssuedMinutes> {
  const locked = await lockStanding(ctx, meetingId)
  const meeting = await getMeeting(ctx, { meetingId })
  if (isEmpty(meeting)) refuse(nothingSaid)
  const [before] = meeting.minutes
  if (before !== undefined && reason.trim() === '') refuse(reasonNeeded)
  await hold(ctx, locked)
  const number = before?.number ?? (await nextNumber(ctx.tx, ctx.tenant, meeting.year))
  const content = await contentOf(ctx, meeting, number)
  const issued = {
    version: (before?.version ?? 0) + 1,
    number,
    year: meeting.year,
    code: newCode(ctx.tenant),
    digest: digestOf(content),
    reason,
  }
  await insertMinutes(ctx.tx, ctx.tenant, { ...issued, meetingId, content }, byOf(ctx))
  const { version, digest } = issued
  const { kind, year } = meeting
  publish(ctx, MinutesIssued.of({ meetingId, kind, year, number, version, digest }))
  return { ...issued, issuedAt: ctx.now.toISOString() }
}

const isEmpty = ({ summary, agenda, decisions }: Meeting): boolean =>
  summary.trim() === '' && agenda.every(({ note }) => note.trim() === '') && decisions.length === 0

/** Whoever holds the paper has the code; nobody guesses sixteen of thirty-two letters. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const newCode = (region: string): string =>
  `${region}~${[...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`

/** Keys are written in a fixed order, so the same content has the same digest. */
const digestOf = (content: MinutesContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

async function contentOf(ctx: Context, meeting: Meeting, number: number): Promise<MinutesContent> {
  const attendances = await listAttendance(ctx.tx, ctx.tenant, meeting.attendanceSubject)
  const came = opdsAmong(
    attendances.map(({ office }) => office),
    await listOpd(ctx.tx, ctx.tenant),
  ).map(({ id }) => id)
  const region = await findRegion(ctx.tx, ctx.tenant)
  return {
    meetingId: meeting.id,
    number,
    year: meeting.year,
    region: { code: ctx.tenant, name: region?.name ?? ctx.tenant },
    kind: meeting.kind,
    title: meeting.title,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place || (meeting.link ?? ''),
    chair: meeting.chair,
    present: presentByOffice(attendances),
    attended: attendances.length,
    missing: meeting.opds.filter(({ id }) => !came.includes(id)).map(({ name }) => name),
    summary: meeting.summary,
    points: meeting.agenda.map(({ title, note }) => ({ title, note })),
    decisions: meeting.decisions
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ number: n, text, opd, dueOn }) => ({ number: n, text, opd: opd.name, dueOn })),
    isExample: meeting.isExample,
  }
}

async function getMinutes(ctx: Context, meetingId: string, version: number): Promise<MinutesRow> {
  const all = await listMinutes(ctx.tx, ctx.tenant, { meetingId })
  return all.find((one) => one.version === version) ?? refuse(minutesUnknown)
}

/** @throws Refusal `meeting.minutes_unknown` */
export async function getMinutesPdf(
  ctx: Context,
  { meetingId, version }: Input<typeof GetMinutesPdf>,
): Promise<FileReply> {
  const minutes = await getMinutes(ctx, meetingId, version)
  const { region, year, number } = minutes.content
  return {
    name: `notulen-${region.code}-${year}-${number}-v${version}.pdf`,
    type: 'application/pdf',
    body: await renderPdf(composeMinutes(minutes, ctx.publicUrl)),
  }
}

/**
 * What a paper in the hand can be held against; no person is named.
 *
 * @throws Refusal `meeting.minutes_unknown`
 */
export async function checkMeetingMinutes(
  ctx: Context,
  { code }: Input<typeof CheckMeetingMinutes>,
): Promise<Reply<typeof CheckMeetingMinutes>> {
  const all = await listMinutes(ctx.tx, ctx.tenant, { code })
  const { content, version, digest, issuedAt } =
    all.find((one) => one.code === code) ?? refuse(minutesUnknown)
  const { region, kind, title, startsAt, number, year, isExample } = content
  return {
    ...{
      region: region.name,
      kind,
      title,
      heldOn: startsAt,
      number,
      year,
      version,
      digest,
      issuedAt,
      isExample,
    },
    newest: all[0]?.version ?? version,
  }
}
