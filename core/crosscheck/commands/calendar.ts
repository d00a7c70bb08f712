import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { composeCalendar } from '../compose/calendar.ts'
import type {
  GetSessionCalendar,
  GetYearCalendar,
  ListCalendar,
  ListSessions,
  SessionSummary,
} from '../contract.ts'
import { clashesOf } from '../rules/calendar.ts'
import { listSessions as list } from '../store/sessions.ts'
import { getSession } from './session.ts'

export const listSessions = (ctx: Context, { year }: Input<typeof ListSessions>): Promise<SessionSummary[]> =>
  list(ctx.tx, year, ctx.tenant === '00' ? undefined : ctx.tenant)

/** Sessions of all regions with the clashes of assessors; asked by the ministry. */
export async function listCalendar(
  ctx: Context,
  { year }: Input<typeof ListCalendar>,
): Promise<Reply<typeof ListCalendar>> {
  const sessions = await list(ctx.tx, year)
  const clashes = clashesOf(
    sessions.map(({ id, startsAt, endsAt, cancelled, participants }) => ({
      id,
      startsAt,
      endsAt,
      isCancelled: cancelled !== null,
      assessorIds: participants.flatMap(({ side, personId }) =>
        side === 'assessor' && personId !== null ? [personId] : [],
      ),
    })),
  )
  const names = await listPeopleNames(ctx.tx, [...new Set(clashes.map(({ assessorId }) => assessorId))])
  return {
    sessions,
    clashes: clashes.map((clash) => ({
      assessorId: clash.assessorId,
      name: names.get(clash.assessorId) ?? '',
      sessions: [...clash.sessions],
    })),
  }
}

const fileOf = (name: string, body: string): FileReply => ({
  name,
  type: 'text/calendar; charset=utf-8',
  body,
})

/** @throws Refusal `crosscheck.session_unknown` */
export async function getSessionCalendar(
  ctx: Context,
  { sessionId }: Input<typeof GetSessionCalendar>,
): Promise<FileReply> {
  const session = await getSession(ctx, { sessionId })
  const { year, region, changes } = session
  const body = composeCalendar([{ session, changes }], { year, publicUrl: ctx.publicUrl, now: ctx.now })
  return fileOf(`sesi-${region.code}-${year}.ics`, body)
}

export async function getYearCalendar(
  ctx: Context,
  { year }: Input<typeof GetYearCalendar>,
): Promise<FileReply> {
  const sessions = await listSessions(ctx, { year })
  const entries = sessions.map((session) => ({ session }))
  const body = composeCalendar(entries, { year, publicUrl: ctx.publicUrl, now: ctx.now })
  return fileOf(`sesi-uji-silang-${year}.ics`, body)
}
