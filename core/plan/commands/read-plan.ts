import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import {
  ACTION_PLANS,
  type Actions,
  type Analysis,
  type Choice,
  type Dimensions,
  type Frame,
  type PlanText,
  type Vision,
  type Written,
} from '../contract.ts'
import { getDimensions as readDimensions } from '../public.ts'
import { sectionsOf } from '../rules/plan.ts'
import { type ChoiceRow, listChoices, listSets } from '../store/dimensions.ts'
import { listAllGoals, listOwnGoals } from '../store/goals.ts'
import { findPlanRow, listParts, type PartRow } from '../store/plans.ts'

/** The working text, every part with who wrote it last; parts nobody wrote are empty at revision 0. */
export async function getPlan(ctx: Context): Promise<{ plan: PlanText | null }> {
  const row = await findPlanRow(ctx.tx, ctx.tenant)
  if (row === undefined) return { plan: null }
  const parts = await listParts(ctx.tx, ctx.tenant)
  const read = partReader(parts, await namesOf(ctx, parts))
  const dimensions = await readDimensions(ctx.tx, ctx.tenant)
  return {
    plan: {
      id: row.id,
      source: row.source,
      isExample: row.isExample,
      frame: read<Frame>('frame', NO_FRAME),
      vision: read<Vision>('vision', { sentence: '', words: [], missions: [] }),
      analysis: sectionsOf(dimensions).map((section) => ({
        section,
        ...read<Analysis>(`analysis.${section}`, { condition: '', gap: '', opportunity: '' }),
      })),
      actions: ACTION_PLANS.map((plan) => ({
        plan,
        ...read<Actions>(`actions.${plan}`, { activities: [] }),
      })),
    },
  }
}

/** Never seen: a plan begins with its frame. */
const NO_FRAME: Frame = { title: '–', fromYear: 2017, toYear: 2017, legalBasis: null }

function partReader(parts: readonly PartRow[], names: ReadonlyMap<string, string>) {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  return <C extends object>(key: string, empty: C): C & Written => {
    const part = byKey.get(key)
    if (part === undefined) return { ...empty, revision: 0, changedBy: null, changedAt: null }
    return { ...(part.content as C), ...writtenOf(part, names) }
  }
}

const writtenOf = (
  { revision, changedBy, changedAt }: Pick<PartRow, 'revision' | 'changedBy' | 'changedAt'>,
  names: ReadonlyMap<string, string>,
): Written => ({
  revision,
  changedBy: changedBy === null ? null : (names.get(changedBy) ?? null),
  changedAt: changedAt.toISOString(),
})

const namesOf = ({ tx }: Context, rows: readonly { changedBy: string | null }[]) =>
  listPeopleNames(tx, [...new Set(rows.flatMap(({ changedBy }) => changedBy ?? []))])

/** What counts now, the choices by year, and the sets to choose from. */
export async function getDimensions(ctx: Context): Promise<Dimensions> {
  const choices = await listChoices(ctx.tx, ctx.tenant)
  const names = await namesOf(ctx, choices)
  return {
    current: await readDimensions(ctx.tx, ctx.tenant),
    choices: choices.map((row) => choiceOf(row, names)),
    sets: await listSets(ctx.tx),
  }
}

const choiceOf = (row: ChoiceRow, names: ReadonlyMap<string, string>): Choice => ({
  ...row,
  ...writtenOf(row, names),
})

/** The region's own goals with the closed ones, and those shared by every region. */
export async function listGoals({ tx, tenant }: Context) {
  const all = await listAllGoals(tx, tenant)
  return {
    own: await listOwnGoals(tx, tenant),
    shared: all.filter(({ framework }) => framework === 'SDG' || framework === 'SPBE'),
  }
}
