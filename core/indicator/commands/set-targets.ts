import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SetTargets } from '../contract.ts'
import { TargetsSet } from '../facts.ts'
import { indicatorUnknown, reasonNeeded, yearTwice } from '../problems.ts'
import { newestOf } from '../rules/definition.ts'
import { type TargetChange, targetChanges } from '../rules/targets.ts'
import { lockDefinition } from '../store/definitions.ts'
import { insertTargets, listTargets } from '../store/targets.ts'
import { tellSoftened } from './tell-anomalies.ts'

const SHORTEST_REASON = 10

/**
 * Sets baseline and targets. What becomes easier to reach afterwards is told to the secretariat and assessors, with
 * what stood before.
 *
 * @throws Refusal `indicator.indicator_unknown`, `indicator.year_twice`, `indicator.reason_needed`
 */
export async function setTargets(
  ctx: Context,
  input: Input<typeof SetTargets>,
): Promise<{ changed: number }> {
  const { code, baseline, targets } = input
  const definition = (await lockDefinition(ctx.tx, ctx.tenant, code)) ?? refuse(indicatorUnknown)
  if (new Set(targets.map(({ year }) => year)).size < targets.length) refuse(yearTwice)
  const { better } = newestOf(definition).content
  const before = await listTargets(ctx.tx, ctx.tenant, code)
  const changes = targetChanges(before, { baseline, targets }, better)
  const reason = (input.reason ?? '').trim()
  if (changes.some((one) => one.before !== null) && reason.length < SHORTEST_REASON) refuse(reasonNeeded)
  if (changes.length === 0) return { changed: 0 }
  const rows = changes.map(({ kind, year, version, value }) => ({ code, kind, year, version, value, reason }))
  await insertTargets(ctx.tx, ctx.tenant, rows, { now: ctx.now, actor: ctx.actor.id })
  await tellSoftened(ctx, definition, changes, reason)
  publish(ctx, TargetsSet.of({ code, changes: changes.map(told) }))
  return { changed: changes.length }
}

const told = ({ kind, year, before, value, isEasier }: TargetChange) => ({
  ...{ kind, year, before, isEasier },
  after: value,
})
