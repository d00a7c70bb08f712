import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context } from '#platform/context.ts'
import { fromRoot } from '#platform/root.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { DimensionSet, Frame, Goal, Vision } from './contract.ts'
import { addSets, findChoice, writeChoice } from './store/dimensions.ts'
import { putFrameworkGoals } from './store/goals.ts'
import { behindRegion } from './store/in-region.ts'
import { insertPlan, writePart } from './store/plans.ts'

interface ShippedPlan {
  region: string
  source: Bilingual
  frame: Frame | null
  vision: Vision | null
  dimensionSet: { code: string; version: number; fromYear: number } | null
}

/** Dimension sets, shared goals, and what is published of regions' plans; never over what a region wrote. */
export async function loadReference(ctx: Context): Promise<void> {
  const { sets } = await readShipped<{ sets: DimensionSet[] }>('dimension-sets.json')
  await addSets(ctx.tx, sets, ctx.now)
  const { goals } = await readShipped<{ goals: Omit<Goal, 'id'>[] }>('framework-goals.json')
  await putFrameworkGoals(ctx.tx, goals)
  const { plans } = await readShipped<{ plans: ShippedPlan[] }>('plans.json')
  for (const shipped of plans) {
    await behindRegion(ctx, shipped.region, (there) => loadPlan(there, shipped, sets))
  }
}

const readShipped = async <R>(name: string): Promise<R> =>
  JSON.parse(await readFile(fromRoot(`reference/${name}`), 'utf8')) as R

async function loadPlan(there: Context, shipped: ShippedPlan, sets: readonly DimensionSet[]): Promise<void> {
  await loadText(there, shipped)
  const { dimensionSet, source } = shipped
  const set = sets.find(
    ({ code, version }) => code === dimensionSet?.code && version === dimensionSet.version,
  )
  if (dimensionSet === null || set === undefined) return
  if ((await findChoice(there.tx, there.tenant)) !== undefined) return
  const { fromYear } = dimensionSet
  const choice = { fromYear, setCode: set.code, setVersion: set.version, dimensions: set.dimensions, source }
  await writeChoice(there.tx, there.tenant, { ...choice, revision: 0 }, null, there.now)
}

async function loadText(there: Context, { source, frame, vision }: ShippedPlan): Promise<void> {
  if (frame === null) return
  const plan = { id: randomUUID(), source, isExample: false, by: null }
  if (!(await insertPlan(there.tx, there.tenant, plan, there.now))) return
  const parts = { frame, ...(vision === null ? {} : { vision }) }
  for (const [key, content] of Object.entries(parts)) {
    await writePart(there.tx, there.tenant, { key, content, revision: 0 }, null, there.now)
  }
}
