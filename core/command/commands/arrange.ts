import { listPeopleNames } from '#core/identity/public.ts'
import { listIndicatorNames } from '#core/indicator/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Arrangement, ArrangementContent, ChangeArrangement } from '../contract.ts'
import { ArrangementChanged } from '../facts.ts'
import * as problems from '../problems.ts'
import { codesOf, fullPageOf, NOTHING, ruleTwiceIn, ruleWithoutLimit } from '../rules/arrangement.ts'
import { addArrangement, findArrangement, listVersions } from '../store/arrangements.ts'
import { checkAlarms } from './check-alarms.ts'

/** The newest arrangement with what there is to choose from. */
export async function getArrangement(ctx: Context): Promise<Arrangement> {
  const newest = await findArrangement(ctx.tx, ctx.tenant)
  const [now, ...before] = await listVersions(ctx.tx, ctx.tenant)
  const people = await listPeopleNames(ctx.tx, [
    ...new Set([now, ...before].flatMap((one) => one?.madeBy ?? [])),
  ])
  const madeOf = (row: { madeAt: Date; madeBy: string }) => ({
    at: row.madeAt.toISOString(),
    by: people.get(row.madeBy) ?? null,
  })
  return {
    ...(newest?.content ?? NOTHING),
    version: newest?.version ?? 0,
    changed: now === undefined ? null : madeOf(now),
    history: before.map((row) => ({ version: row.version, ...madeOf(row) })),
    indicators: (await listIndicatorNames(ctx)).map(({ code, name, unit }) => ({ code, name, unit })),
  }
}

/**
 * Arranges wall, phone and alarms anew.
 *
 * @throws Refusal `command.changed_meanwhile`, `command.indicator_unknown`, `command.page_full`,
 *   `command.limit_missing` or `command.rule_twice`
 */
export async function changeArrangement(
  ctx: Context,
  { version, ...content }: Input<typeof ChangeArrangement>,
): Promise<{ version: number }> {
  await requireSound(ctx, content)
  const newest = await findArrangement(ctx.tx, ctx.tenant)
  if ((newest?.version ?? 0) !== version) refuse(problems.changedMeanwhile)
  const row = { version: version + 1, content, madeAt: ctx.now, madeBy: ctx.actor.id }
  if (!(await addArrangement(ctx.tx, ctx.tenant, row))) refuse(problems.changedMeanwhile)
  await checkAlarms(ctx)
  publish(ctx, ArrangementChanged.of({ version: row.version }))
  return { version: row.version }
}

async function requireSound(ctx: Context, content: ArrangementContent): Promise<void> {
  const page = fullPageOf(content)
  if (page !== undefined) refuse(problems.pageFull, { page })
  const twice = ruleTwiceIn(content)
  if (twice !== undefined) refuse(problems.ruleTwice, { rule: twice })
  const limitless = ruleWithoutLimit(content)
  if (limitless !== undefined) refuse(problems.limitMissing, { rule: limitless })
  const known = new Set((await listIndicatorNames(ctx)).map(({ code }) => code))
  const code = codesOf(content).find((one) => !known.has(one))
  if (code !== undefined) refuse(problems.indicatorUnknown, { code })
}
