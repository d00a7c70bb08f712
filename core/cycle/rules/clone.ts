import type { Cycle, CyclePlan, Stage } from '../contract.ts'
import { daysOf } from './deadline.ts'

/**
 * The plan of a later year from a cycle: the same tracks and instruments, every day moved by the years between, and
 * the year in the title with it. 29 February becomes the 28th where the year has none.
 */
export function planOfLater(cycle: Cycle, year: number): CyclePlan {
  const years = year - cycle.year
  const renamed = (text: string) => text.replaceAll(String(cycle.year), String(year))
  return {
    title: { id: renamed(cycle.title.id), en: renamed(cycle.title.en) },
    stageOne: moveStage(cycle.stageOne, years),
    stageTwo: moveStage(cycle.stageTwo, years),
    deadlines: daysOf(cycle).map(({ step, day }) => ({ step, day: moveDay(day, years) })),
    tracks: cycle.tracks,
  }
}

const moveStage = (stage: Stage | null, years: number): Stage | null =>
  stage && { from: moveDay(stage.from, years), to: moveDay(stage.to, years) }

/**
 * The same calendar day in another year.
 *
 * @example moveDay('2024-02-29', 1) // '2025-02-28'
 */
export function moveDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const moved = `${year}${day.slice(4)}`
  const exists = new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved
  return exists ? moved : `${year}-02-28`
}
