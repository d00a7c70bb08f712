import { randomUUID } from 'node:crypto'
import { findRegion, getStanding, listOpd, listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CheckInByForm, CheckInByPress, CheckInForm, GetCheckInForm, GetMyCheckIn } from '../contract.ts'
import { CheckedIn } from '../facts.ts'
import { consentMissing, formTooOld, notOpen, sessionUnknown } from '../problems.ts'
import { stateAt } from '../rules/hours.ts'
import { addPresent, isPresent, type NewPresent } from '../store/attendances.ts'
import { findByCode, type SessionRow } from '../store/sessions.ts'
import { isOurToken, makeToken } from './token.ts'
import { words } from './words.ts'

type ByCode = { code: string }

async function getSession(ctx: Context, { code }: ByCode): Promise<SessionRow> {
  return (await findByCode(ctx.tx, ctx.tenant, code)) ?? refuse(sessionUnknown)
}

async function getOpenSession(ctx: Context, input: ByCode): Promise<SessionRow> {
  const session = await getSession(ctx, input)
  return stateAt(session, ctx.now) === 'open' ? session : refuse(notOpen)
}

/** What is told of a session to whoever has its code. */
export const shownOf = (session: SessionRow, now: Date) => ({
  code: session.code,
  title: session.title,
  state: stateAt(session, now),
  opensAt: session.opensAt.toISOString(),
  closesAt: session.closesAt.toISOString(),
})

/** @throws Refusal `attendance.session_unknown` */
export async function getCheckInForm(
  ctx: Context,
  input: Input<typeof GetCheckInForm>,
): Promise<CheckInForm> {
  const session = await getSession(ctx, input)
  const name = await placeOf(ctx)
  return {
    ...shownOf(session, ctx.now),
    region: { code: ctx.tenant, name },
    opds: await listOpenOpds(ctx),
    token: makeToken(session.tokenKey, ctx.now),
  }
}

const listOpenOpds = async (ctx: Context): Promise<string[]> =>
  (await listOpd(ctx.tx, ctx.tenant)).filter(({ closedAt }) => closedAt === null).map(({ name }) => name)

async function placeOf(ctx: Context): Promise<string> {
  if (ctx.tenant === '00') return words.ministry[ctx.language]
  return (await findRegion(ctx.tx, ctx.tenant))?.name ?? ctx.tenant
}

/**
 * Somebody in the room says so without an account. A program that fills in the field nobody sees is thanked and
 * not noted.
 *
 * @throws Refusal `attendance.session_unknown`, `attendance.not_open`, `attendance.form_too_old` or
 * `attendance.consent_missing`
 */
export async function checkInByForm(
  ctx: Context,
  input: Input<typeof CheckInByForm>,
): Promise<{ done: true }> {
  const session = await getOpenSession(ctx, input)
  if (input.website) return { done: true }
  if (!isOurToken(session.tokenKey, input.token, ctx.now)) refuse(formTooOld)
  if (input.consent === undefined) refuse(consentMissing)
  const { name, office, role } = input
  await note(ctx, session, { personId: null, name, office, role, way: 'form', notedBy: null })
  return { done: true }
}

/** @returns whether the entry is new */
export async function note(
  ctx: Context,
  session: { id: string; isShared: boolean },
  present: Omit<NewPresent, 'id'>,
): Promise<boolean> {
  const id = randomUUID()
  const entry = {
    ...present,
    id,
    name: present.name === null ? null : tidy(present.name),
    office: tidy(present.office),
    role: tidy(present.role),
  }
  const isNew = await addPresent(ctx.tx, ctx.tenant, session, entry, ctx.now)
  if (isNew) {
    publish(ctx, CheckedIn.of({ sessionId: session.id, attendanceId: id, way: present.way }))
  }
  return isNew
}

/** One space where somebody typed several. */
const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** @throws Refusal `attendance.session_unknown` */
export async function getMyCheckIn(
  ctx: Context,
  input: Input<typeof GetMyCheckIn>,
): Promise<Reply<typeof GetMyCheckIn>> {
  const session = await getSession(ctx, input)
  return {
    ...shownOf(session, ctx.now),
    ...(await meAs(ctx)),
    isHere: await isPresent(ctx.tx, ctx.tenant, session.id, ctx.actor.id),
  }
}

/** Name, office and role of whoever is signed in, as the product knows them here. */
async function meAs(ctx: Context): Promise<{ name: string; office: string; role: string }> {
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const opd = (await listOpd(ctx.tx, ctx.tenant)).find(({ id }) => opdIds.includes(id))
  const names = await listPeopleNames(ctx.tx, [ctx.actor.id])
  const role = roles[0] ?? 'citizen'
  return {
    name: names.get(ctx.actor.id) ?? '',
    office: opd?.name ?? (await officeOf(ctx, role)),
    role: words.roles[role][ctx.language],
  }
}

const officeOf = async (ctx: Context, role: string): Promise<string> =>
  role === 'assessor'
    ? words.assessors[ctx.language]
    : `${words.government[ctx.language]} ${await placeOf(ctx)}`

/** @throws Refusal `attendance.session_unknown` or `attendance.not_open` */
export async function checkInByPress(
  ctx: Context,
  input: Input<typeof CheckInByPress>,
): Promise<{ done: true }> {
  const session = await getOpenSession(ctx, input)
  const me = await meAs({ ...ctx, language: 'id' })
  await note(ctx, session, { ...me, personId: ctx.actor.id, way: 'press', notedBy: null })
  return { done: true }
}
