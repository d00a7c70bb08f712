import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { type FieldError, refuse } from '#platform/problem/problem.ts'
import type { AcceptReports, ReturnReports, SeenReport } from '../contract.ts'
import { Accepted, Approved, Reported, Returned } from '../facts.ts'
import { mayWrite } from '../policy.ts'
import { changedMeanwhile, figuresIncomplete, notNow, reportUnknown } from '../problems.ts'
import { gapsOf } from '../rules/complete.ts'
import { type Act, keyOf, type ReportKey, type State, stateAfter } from '../rules/report.ts'
import { lockNewest, moveReports, type ReportRow } from '../store/reports.ts'
import { addSteps } from '../store/steps.ts'
import { gapMessages } from './gap-messages.ts'
import { budgetOf, targetsOf } from './programmes.ts'
import { refreshLines } from './refresh-lines.ts'
import {
  beforeOf,
  figuresOf,
  holdOpenPeriod,
  listSent,
  readerOf,
  refuseLocked,
  refuseStranger,
} from './situation.ts'
import { tellReturned } from './tell.ts'

type Seen = Input<typeof AcceptReports>

/** A report as its reader knew it, locked, with its programme. */
interface Held {
  report: ReportRow
  programme: ProgrammeRow
}

/**
 * Sends reports to the secretariat, all or none.
 *
 * @throws Refusal `realisation.figures_incomplete` naming what each still lacks
 */
export async function submitReports(ctx: Context, { reports }: Seen) {
  const held = await hold(ctx, reports)
  const reader = await readerOf(ctx)
  for (const { report, programme } of held) {
    refuseStranger(reader, programme)
    const phase = await holdOpenPeriod(ctx, report)
    if (!mayWrite(report, phase) && stateAfter('submit', report.state) !== undefined)
      refuseLocked(report.period)
  }
  await refuseIncomplete(ctx, held)
  return move(ctx, 'submit', held, null)
}

/** Accepts reports for the secretariat, all or none; they go on to the leader. */
export const acceptReports = async (ctx: Context, { reports }: Seen) =>
  move(ctx, 'accept', await hold(ctx, reports), null)

/** Approves reports for the leader, all or none; from then on they count in every roll-up. */
export async function approveReports(ctx: Context, { reports }: Seen) {
  const held = await hold(ctx, reports)
  const done = await move(ctx, 'approve', held, null)
  await refreshLines(ctx, [...new Set(held.map(({ programme }) => programme.id))])
  return done
}

/** Gives reports back with a reason, all or none: the secretariat what was sent, the leader what was accepted. */
export async function returnReports(ctx: Context, { reports, reason }: Input<typeof ReturnReports>) {
  const held = await hold(ctx, reports)
  const { permissions } = ctx.actor
  for (const { report, programme } of held) {
    const needed = report.state === 'accepted' ? 'realisation.report.approve' : 'realisation.report.accept'
    if (!permissions.has(needed)) refuse(notNow, { code: programme.code, state: report.state })
  }
  const done = await move(ctx, 'return', held, reason.trim())
  await tellReturned(ctx, held, reason.trim())
  return done
}

/** @throws Refusal `realisation.report_unknown` or `realisation.changed_meanwhile` */
async function hold(ctx: Context, seen: readonly SeenReport[]): Promise<Held[]> {
  const ids = [...new Set(seen.map(({ programmeId }) => programmeId))]
  const programmes = new Map((await listProgrammes(ctx.tx, ctx.tenant, { ids })).map((one) => [one.id, one]))
  const rows = await lockNewest(ctx.tx, ctx.tenant, seen)
  return seen.map((one) => {
    const report = rows.get(keyOf(one)) ?? refuse(reportUnknown)
    const programme = programmes.get(one.programmeId) ?? refuse(reportUnknown)
    return report.revision === one.revision ? { report, programme } : refuse(changedMeanwhile)
  })
}

async function refuseIncomplete(ctx: Context, held: readonly Held[]): Promise<void> {
  const sent = await listSent(
    ctx,
    held.map(({ programme }) => programme.id),
  )
  const errors: FieldError[] = held.flatMap(({ report, programme }) => {
    const before = beforeOf(sent, report)
    const written = { ...figuresOf(report), ...report.content, outputs: figuresOf(report).outputs }
    const targets = targetsOf(programme, report.year)
    const gaps = gapsOf(written, before && figuresOf(before), targets, budgetOf(programme, report.year))
    return gapMessages(programme.code, gaps)
  })
  if (errors.length > 0) refuse(figuresIncomplete, { count: errors.length }, errors)
}

const TOLD = { submit: 'submitted', accept: 'accepted', approve: 'approved', return: 'returned' } as const

/** @throws Refusal `realisation.not_now` */
async function move(ctx: Context, act: Act, held: readonly Held[], note: string | null) {
  const next = new Set(held.map((one) => nextOf(act, one)))
  const [state] = next
  if (state === undefined) return { done: 0 }
  const by = { by: ctx.actor.id, now: ctx.now }
  const reports = held.map(({ report }) => report)
  await moveReports(ctx.tx, ctx.tenant, reports, state, by)
  const steps = reports.map((report) => ({ ...nameOf(report), act: TOLD[act], note }))
  await addSteps(ctx.tx, ctx.tenant, steps, by)
  publish(ctx, ...reports.map((report) => factOf(act, report)))
  return { done: held.length }
}

function nextOf(act: Act, { report, programme }: Held): State {
  return stateAfter(act, report.state) ?? refuse(notNow, { code: programme.code, state: report.state })
}

const nameOf = ({ programmeId, year, period, version }: ReportKey & { version: number }) => ({
  programmeId,
  year,
  period,
  version,
})

function factOf(act: Act, report: ReportRow): FactDraft {
  const name = nameOf(report)
  const { physical, money } = report.content
  if (act === 'approve') return Approved.of({ ...name, physical, money })
  return { submit: Reported, accept: Accepted, return: Returned }[act].of(name)
}
