import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import {
  type AnswerSatisfaction,
  type Board,
  type Estimate,
  type Facility,
  type GetBoard,
  type GetPhoneTicket,
  type GetPublicPharmacy,
  LANES,
  MIN_CELL,
  type PhoneTicket,
  type PublicPharmacy,
} from '../contract.ts'
import { SatisfactionGiven } from '../facts.ts'
import * as problems from '../problems.ts'
import { COVERAGE, EXAMPLES, estimate } from '../rules/estimate.ts'
import { listWaits, spmShares, waitsOf, withinShare } from '../rules/waits.ts'
import { addAnswer, hasAnswer, listOwed } from '../store/care.ts'
import { listFacilities } from '../store/facilities.ts'
import { listExamples, listServed, type ServedTicket } from '../store/figures.ts'
import {
  countAhead,
  findByToken,
  listCalled,
  listOpen,
  lockByToken,
  numberOf,
  type TicketRow,
} from '../store/tickets.ts'
import { getFacility } from './hold-ticket.ts'

const CALLED_NOW = 6
const LAST = 4
const SEEN = 40

/** What a board shows: numbers and counts, nothing else. */
export async function getBoard(ctx: Context, { facility: code }: Input<typeof GetBoard>): Promise<Board> {
  const { name, settings, isExample } = await getFacility(ctx, code)
  const day = dayInWib(ctx.now)
  const called = await listCalled(ctx.tx, ctx.tenant, code, day, SEEN)
  const open = await listOpen(ctx.tx, ctx.tenant, code, day)
  const now = called.filter(({ state }) => state === 'called').slice(0, CALLED_NOW)
  return {
    facility: { code, name },
    now: ctx.now.toISOString(),
    words: settings.boardWords,
    called: now.map(calledOf),
    last: called
      .filter((row) => !now.includes(row))
      .slice(0, LAST)
      .map(calledOf),
    waiting: LANES.map((lane) =>
      waitingIn(
        open.filter((row) => row.lane === lane),
        lane,
      ),
    ),
    isExample: isExample || open.some((row) => row.isExample),
  }
}

const calledOf = (row: TicketRow) => ({
  number: numberOf(row),
  counter: row.counter ?? '',
  calledAt: (row.calledAt ?? row.since).toISOString(),
  calls: row.calls,
})

const READY = ['ready', 'called']
const waitingIn = (rows: readonly TicketRow[], lane: Board['waiting'][number]['lane']) => ({
  lane,
  waiting: rows.filter(({ state }) => !READY.includes(state) && state !== 'no_show').length,
  ready: rows.filter(({ state }) => READY.includes(state)).length,
})

/** @throws Refusal `pharmacy.ticket_unknown` */
export async function getPhoneTicket(
  ctx: Context,
  { token }: Input<typeof GetPhoneTicket>,
): Promise<PhoneTicket> {
  const row = (await findByToken(ctx.tx, ctx.tenant, token)) ?? refuse(problems.ticketUnknown)
  const { name } = await getFacility(ctx, row.facility)
  const isWaiting = row.readyAt === null && row.endedAt === null
  const hasAnswered = await hasAnswer(ctx.tx, ctx.tenant, row.id)
  const owed =
    row.state === 'partial' ? await listOwed(ctx.tx, ctx.tenant, { ticketId: row.id, state: 'open' }) : []
  return {
    facility: { code: row.facility, name },
    number: numberOf(row),
    lane: row.lane,
    state: row.state,
    isClarifying: row.isClarifying,
    now: ctx.now.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    ahead: isWaiting ? await countAhead(ctx.tx, ctx.tenant, row) : null,
    estimate: isWaiting && !row.isClarifying ? await estimateFor(ctx, row) : null,
    counter: row.state === 'called' ? row.counter : null,
    calls: row.calls,
    hasOwed: owed.length > 0,
    mayAnswer: mayAnswer(row) && !hasAnswered,
    hasAnswered,
    isExample: row.isExample,
  }
}

const SERVED = ['handed_over', 'partial', 'delivered', 'closed']
const mayAnswer = ({ state }: TicketRow): boolean => SERVED.includes(state)

const MINUTE = 60_000

/** The interval outward to whole minutes: nothing is promised more sharply than it is known. */
async function estimateFor(ctx: Context, row: TicketRow): Promise<Estimate> {
  const examples = await listExamples(ctx.tx, ctx.tenant, row, ctx.now, EXAMPLES)
  const waited = Math.max(0, (ctx.now.getTime() - row.receivedAt.getTime()) / 1000)
  const { earliest, latest, basis } = estimate({ items: row.items, ahead: row.ahead, waited }, examples)
  const at = (seconds: number, round: (n: number) => number) =>
    new Date(round((ctx.now.getTime() + seconds * 1000) / MINUTE) * MINUTE)
  const from = Math.max(ctx.now.getTime(), at(earliest, Math.floor).getTime())
  return {
    earliestAt: new Date(from).toISOString(),
    latestAt: at(latest, Math.ceil).toISOString(),
    coverage: COVERAGE,
    basis,
  }
}

/** @throws Refusal `pharmacy.ticket_unknown`, `answer_too_early` or `answered_already` */
export async function answerSatisfaction(
  ctx: Context,
  { token, score, comment }: Input<typeof AnswerSatisfaction>,
): Promise<{ done: true }> {
  const row = (await lockByToken(ctx.tx, ctx.tenant, token)) ?? refuse(problems.ticketUnknown)
  if (!mayAnswer(row)) refuse(problems.answerTooEarly)
  if (await hasAnswer(ctx.tx, ctx.tenant, row.id)) refuse(problems.answeredAlready)
  const { settings } = await getFacility(ctx, row.facility)
  const { id: ticketId, facility, lane, isExample } = row
  const isSatisfied = score >= settings.satisfiedFrom
  await addAnswer(ctx, { ticketId, facility, lane, score, isSatisfied, comment: comment?.trim() || null })
  const answeredAt = ctx.now.toISOString()
  publish(ctx, SatisfactionGiven.of({ ticketId, facility, lane, score, isSatisfied, answeredAt, isExample }))
  return { done: true }
}

/** This month's figures of every facility, without any of fewer than five. */
export async function getPublicPharmacy(
  ctx: Context,
  { code: region }: Input<typeof GetPublicPharmacy>,
): Promise<PublicPharmacy> {
  const to = dayInWib(ctx.now)
  const month = to.slice(0, 7)
  const open = (await listFacilities(ctx.tx, ctx.tenant)).filter(({ closedAt }) => closedAt === null)
  const facilities: PublicPharmacy['facilities'] = []
  for (const one of open) {
    const days = { from: `${month}-01`, to }
    facilities.push(published(one, await listServed(ctx.tx, ctx.tenant, one.code, days)))
  }
  return { region, month, facilities }
}

function published(
  { code, name, kind, isExample, settings }: Facility,
  tickets: readonly ServedTicket[],
): PublicPharmacy['facilities'][number] {
  const enough = <S extends { whole: number }>(share: S): S | null => (share.whole < MIN_CELL ? null : share)
  const spm = spmShares(tickets)
  const waits = waitsOf(listWaits(tickets))
  return {
    code,
    name,
    kind,
    prescriptions: tickets.length < MIN_CELL ? null : tickets.length,
    withinPromise: enough(withinShare(tickets, settings.promiseSeconds, 'count')),
    finishedWithin30: enough(spm.finishedWithin30),
    compoundedWithin60: enough(spm.compoundedWithin60),
    medianSeconds: waits.served < MIN_CELL ? null : waits.medianSeconds,
    isExample: isExample || tickets.some((one) => one.isExample),
  }
}
