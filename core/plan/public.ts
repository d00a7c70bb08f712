// What the modules above read: the working plan of a region, its dimensions and goals.

import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Actions, Analysis, Dimension, Frame, Goal, LegalBasis, Vision } from './contract.ts'
import { findChoice, findNationalSet } from './store/dimensions.ts'
import { listAllGoals } from './store/goals.ts'
import { findPart, findPlanRow, listParts } from './store/plans.ts'

/** The working text of a plan as it stands now; what is in force is a version in `book`. */
export interface PlanNow {
  id: string
  title: string
  /** First and last calendar year, both included. */
  fromYear: number
  toYear: number
  legalBasis: LegalBasis | null
  vision: string
  visionWords: Vision['words']
  missions: string[]
  dimensions: Dimension[]
  goals: Goal[]
  /** Sections of the strategic analysis by readiness element or code of a dimension. */
  analysis: Record<string, Analysis>
  /** Activities by action plan. */
  actions: Record<string, Actions['activities']>
  isExample: boolean
}

/**
 * The region's working plan.
 *
 * @returns undefined before the region (or a published source) began one
 */
export async function findPlan(tx: Tx, tenant: Tenant): Promise<PlanNow | undefined> {
  const row = await findPlanRow(tx, tenant)
  if (row === undefined) return undefined
  const parts = new Map((await listParts(tx, tenant)).map(({ key, content }) => [key, content]))
  const frame = parts.get('frame') as Frame
  const vision = (parts.get('vision') as Vision | undefined) ?? NO_VISION
  return {
    id: row.id,
    ...frame,
    vision: vision.sentence,
    visionWords: vision.words,
    missions: vision.missions,
    dimensions: await getDimensions(tx, tenant),
    goals: await listGoals(tx, tenant),
    analysis: below(parts, 'analysis.') as Record<string, Analysis>,
    actions: Object.fromEntries(
      Object.entries(below(parts, 'actions.')).map(([plan, content]) => [
        plan,
        (content as Actions).activities,
      ]),
    ),
    isExample: row.isExample,
  }
}

/** Title and period alone, for views that need no more. */
export async function findFrame(tx: Tx, tenant: Tenant): Promise<Frame | undefined> {
  return (await findPart(tx, tenant, 'frame'))?.content as Frame | undefined
}

const NO_VISION: Vision = { sentence: '', words: [], missions: [] }

const below = (parts: ReadonlyMap<string, unknown>, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    [...parts]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, content]) => [key.slice(prefix.length), content]),
  )

/**
 * The dimensions by which a region plans in a year; by default those chosen last. A region that has chosen none
 * has the national set.
 */
export async function getDimensions(tx: Tx, tenant: Tenant, year?: number): Promise<Dimension[]> {
  const choice = await findChoice(tx, tenant, year)
  return choice?.dimensions ?? (await findNationalSet(tx)).dimensions
}

/** Goals a programme of the region may be aligned to: the region's own that are open, SPBE and the SDGs. */
export const listGoals = (tx: Tx, tenant: Tenant): Promise<Goal[]> => listAllGoals(tx, tenant)

/** What other sources published of a region's plan, as long as the region has not written over it. */
export interface SourcedPlan {
  source: Bilingual
  frame: Frame
  vision: Vision
  dimensions: Dimension[]
}

/** Published elsewhere and loaded with its source; undefined where there is none. */
export async function findSourcedPlan(tx: Tx, tenant: Tenant): Promise<SourcedPlan | undefined> {
  const row = await findPlanRow(tx, tenant)
  if (row === undefined || row.source === null) return undefined
  const untouched = (await listParts(tx, tenant)).filter(({ changedBy }) => changedBy === null)
  const part = (key: string) => untouched.find((one) => one.key === key)?.content
  const frame = part('frame') as Frame | undefined
  if (frame === undefined) return undefined
  const vision = (part('vision') as Vision | undefined) ?? NO_VISION
  return { source: row.source, frame, vision, dimensions: await getDimensions(tx, tenant) }
}
