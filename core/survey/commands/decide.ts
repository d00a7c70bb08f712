import { randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ConfirmGuidance, DecideFinding } from '../contract.ts'
import { FindingDecided, GuidanceConfirmed } from '../facts.ts'
import { ownsService } from '../policy.ts'
import * as problems from '../problems.ts'
import type { Finding } from '../rules/findings.ts'
import { addDecision } from '../store/responses.ts'
import { confirmGuided, lockService } from '../store/services.ts'
import { holdSurvey, lookAt, recount } from './look.ts'

/** Takes rows out or keeps them, with a reason. Decisions are only added; a later one on the same rows counts. */
export async function decideFinding(
  ctx: Context,
  input: Input<typeof DecideFinding>,
): Promise<{ open: number }> {
  await holdChanging(ctx, input.year)
  const looked = await lookAt(ctx, input.year)
  const finding = looked.findings.find(({ key }) => key === input.finding) ?? refuse(problems.findingUnknown)
  const rows = chosenRows(finding, input.rows)
  const id = randomUUID()
  const { check, key } = finding
  const decision = { id, check, finding: key, rows, by: ctx.actor.id, at: ctx.now }
  await addDecision(ctx.tx, ctx.tenant, { ...input, ...decision })
  const { open } = await recount(ctx, input.year)
  const { year, verdict } = input
  publish(ctx, FindingDecided.of({ year, decisionId: id, check, verdict, rows: rows.length }))
  return { open: open.length }
}

/** Confirming ends deciding. */
async function holdChanging(ctx: Context, year: number): Promise<void> {
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  const survey = await holdSurvey(ctx, year)
  if (survey.state === 'confirmed') refuse(problems.surveyConfirmed)
}

/** Rows of the warning only; its open ones when none are named. A warning about the setup may have no rows. */
function chosenRows(finding: Finding, named: readonly string[] | undefined): readonly string[] {
  if (named === undefined) return finding.open.length > 0 ? finding.open : finding.rows
  if (named.length === 0 || named.some((id) => !finding.rows.includes(id))) refuse(problems.rowsUnknown)
  return named
}

export async function confirmGuidance(
  ctx: Context,
  { year, sub, note }: Input<typeof ConfirmGuidance>,
): Promise<{ done: true }> {
  await holdChanging(ctx, year)
  const service = await lockService(ctx.tx, ctx.tenant, year, sub)
  const { opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  if (!ownsService(service?.opdId ?? null, opdIds)) refuse(problems.notYourService)
  await confirmGuided(ctx.tx, ctx.tenant, year, { sub, person: ctx.actor.id, note, at: ctx.now })
  await recount(ctx, year)
  publish(ctx, GuidanceConfirmed.of({ year, sub }))
  return { done: true }
}
