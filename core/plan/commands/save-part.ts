import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import { isSameContent } from '../arithmetic.ts'
import type { SaveActions, SaveAnalysis, SavedPart, SaveFrame, SaveVision } from '../contract.ts'
import { PlanChanged } from '../facts.ts'
import { partChanged, periodWrong, planMissing, sectionUnknown } from '../problems.ts'
import { getDimensions } from '../public.ts'
import { isPeriod, LONGEST_PERIOD, sectionsOf } from '../rules/plan.ts'
import { announceText, findPart, findPlanRow, type PartRow, writePart } from '../store/plans.ts'

/** @throws Refusal `plan.period_wrong`, or those of a part */
export async function saveFrame(ctx: Context, input: Input<typeof SaveFrame>): Promise<SavedPart> {
  refuseUnlessPeriod(input)
  const { revision, ...frame } = input
  return savePart(ctx, 'frame', frame, revision)
}

/** Words and missions without text are rows that were opened and left. */
export async function saveVision(
  ctx: Context,
  { revision, ...vision }: Input<typeof SaveVision>,
): Promise<SavedPart> {
  return savePart(ctx, 'vision', vision, revision)
}

/** @throws Refusal `plan.section_unknown` for what is neither a readiness element nor a dimension */
export async function saveAnalysis(
  ctx: Context,
  { section, revision, ...analysis }: Input<typeof SaveAnalysis>,
): Promise<SavedPart> {
  const sections = sectionsOf(await getDimensions(ctx.tx, ctx.tenant))
  if (!sections.includes(section)) return refuse(sectionUnknown)
  return savePart(ctx, `analysis.${section}`, analysis, revision)
}

/** @throws Refusal `plan.period_wrong` for an activity that ends before it begins */
export async function saveActions(
  ctx: Context,
  { plan, activities, revision }: Input<typeof SaveActions>,
): Promise<SavedPart> {
  for (const activity of activities) refuseUnlessPeriod(activity)
  return savePart(ctx, `actions.${plan}`, { activities }, revision)
}

export function refuseUnlessPeriod({ fromYear, toYear }: { fromYear: number; toYear: number }): void {
  if (!isPeriod({ fromYear, toYear })) {
    refuse(periodWrong, { from: fromYear, to: toYear, longest: LONGEST_PERIOD })
  }
}

/**
 * Saves a part while somebody writes it. What is stored already is not stored again, so a sending repeated after a
 * lost reply is no conflict with itself.
 */
async function savePart(ctx: Context, key: string, content: object, seen: number): Promise<SavedPart> {
  if ((await findPlanRow(ctx.tx, ctx.tenant)) === undefined) return refuse(planMissing)
  const before = await findPart(ctx.tx, ctx.tenant, key)
  if (before !== undefined && isSameContent(before.content, content)) {
    return { revision: before.revision, savedAt: before.changedAt.toISOString() }
  }
  const part = { key, content, revision: seen }
  const revision = (await writePart(ctx.tx, ctx.tenant, part, ctx.actor.id, ctx.now)) ?? refuse(partChanged)
  // The public page showed what a source says of this part; from now on it is the region's draft.
  if (before !== undefined && before.changedBy === null) await announceText(ctx.tx)
  if (isFirstOfDay(before, ctx)) publish(ctx, PlanChanged.of({ part: key }))
  return { revision, savedAt: ctx.now.toISOString() }
}

/** Text is saved every few seconds; one fact a day for each part and writer tells enough. */
const isFirstOfDay = (before: PartRow | undefined, { actor, now }: Context): boolean =>
  before === undefined || before.changedBy !== actor.id || dayInWib(before.changedAt) !== dayInWib(now)
