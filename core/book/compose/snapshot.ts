// What a version freezes. Invariants:
// 1. Only approved programmes that were not stopped are part of a version.
// 2. The same plan gives the same snapshot, whenever it is made: lists stand in a fixed order.

import type { Goal } from '#core/plan/contract.ts'
import { ACTION_PLANS } from '#core/plan/contract.ts'
import type { PlanNow } from '#core/plan/public.ts'
import type { ProgrammeRow } from '#core/programme/public.ts'
import type { Snapshot, SnapshotProgramme, SnapshotSection } from '../contract.ts'

/** Everything a version is made of, as it stands now. */
export interface Matter {
  region: { code: string; name: string }
  plan: PlanNow
  programmes: readonly ProgrammeRow[]
  readiness: Snapshot['readiness']
  /** Names of agencies by id. */
  agencies: ReadonlyMap<string, string>
}

export function snapshotOf({ region, plan, programmes, readiness, agencies }: Matter): Snapshot {
  const kept = programmes.filter(isPart)
  const { title, fromYear, toYear, legalBasis, dimensions, isExample } = plan
  return {
    region,
    title,
    fromYear,
    toYear,
    legalBasis,
    vision: visionOf(plan),
    dimensions,
    readiness,
    analysis: sectionsOf(plan),
    actions: actionsOf(plan, agencies),
    goals: goalsOf(plan.goals, kept),
    programmes: kept.map(programmeOf).sort((a, b) => (a.code < b.code ? -1 : 1)),
    isExample,
  }
}

const isPart = ({ isApproved, state }: ProgrammeRow): boolean => isApproved && state !== 'stopped'

/** Rows that were opened and left empty are no content. */
const visionOf = ({ vision, visionWords, missions }: PlanNow): Snapshot['vision'] => ({
  sentence: vision,
  words: visionWords.filter(({ word }) => word.trim() !== ''),
  missions: missions.filter((mission) => mission.trim() !== ''),
})

/** Sections of which something was written, in the order of the plan. */
function sectionsOf({ analysis }: PlanNow): SnapshotSection[] {
  return Object.entries(analysis)
    .map(([section, { condition, gap, opportunity }]) => ({ section, condition, gap, opportunity }))
    .filter(({ condition, gap, opportunity }) => `${condition}${gap}${opportunity}`.trim() !== '')
    .sort((a, b) => (a.section < b.section ? -1 : 1))
}

const actionsOf = ({ actions }: PlanNow, agencies: ReadonlyMap<string, string>): Snapshot['actions'] =>
  ACTION_PLANS.map((plan) => ({
    plan,
    activities: (actions[plan] ?? [])
      .filter(({ name }) => name.trim() !== '')
      .map(({ opdId, ...activity }) => ({
        ...activity,
        owner: opdId === null ? null : (agencies.get(opdId) ?? null),
      })),
  }))

function goalsOf(goals: readonly Goal[], programmes: readonly ProgrammeRow[]): Goal[] {
  const named = new Set(programmes.flatMap(({ goalIds }) => goalIds))
  return goals.filter(({ id }) => named.has(id))
}

function programmeOf(row: ProgrammeRow): SnapshotProgramme {
  const { id, code, name, description, dimension, subDimension, kind, quickWinYear } = row
  const { beneficiaries, from, to, targets, budgets, goalIds } = row
  return {
    ...{ id, code, name, description, dimension, subDimension, kind, quickWinYear },
    ...{ beneficiaries, from, to, targets, budgets, goalIds },
    owner: row.ownerOpd?.name ?? null,
    coOwners: row.coOwners.map((one) => one.name),
    villages: row.villages.length,
  }
}
