import type { ReplayStep } from '../../contract.ts'

/** The last step that had happened at a moment, by its place in the order of time; -1 before the first. */
export function stepAt(steps: readonly ReplayStep[], at: number): number {
  let found = -1
  steps.forEach((step, i) => {
    if (Date.parse(step.at) <= at) found = i
  })
  return found
}

/** How the incident and its tasks stood after a step; nothing before the first. */
export const standAfter = (steps: readonly ReplayStep[], index: number): ReplayStep | undefined =>
  steps[Math.min(index, steps.length - 1)]

/** From the first step, in milliseconds. */
export const offsetOf = (steps: readonly ReplayStep[], index: number): number => {
  const [first, here] = [steps[0], steps[index]]
  return first === undefined || here === undefined ? 0 : Date.parse(here.at) - Date.parse(first.at)
}

/** How much later the centre heard of a step than it happened; nothing below a second and a half. */
export function heardLate({ at, toldAt }: Pick<ReplayStep, 'at' | 'toldAt'>): number | undefined {
  const late = Date.parse(toldAt) - Date.parse(at)
  return late > 1500 ? late : undefined
}
