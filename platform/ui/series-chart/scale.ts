/** The axis of a chart: from `min` to `max` in even steps that people count in. */
export interface Axis {
  min: number
  max: number
  steps: readonly number[]
}

/** Less than any figure has digits for: binary fractions must not push a value on a step to the next one. */
const SLACK = 1e-9

/**
 * An axis that begins at zero, or below it where a value does, and ends at a round number at or above the largest.
 *
 * @example axisOf([3, 17]) // { min: 0, max: 20, steps: [0, 5, 10, 15, 20] }
 */
export function axisOf(values: readonly number[]): Axis {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low
  const step = roundStep((span < SLACK ? 1 : span) / 4)
  const first = Math.floor(low / step + SLACK)
  const last = Math.max(first + 1, Math.ceil(high / step - SLACK))
  const steps = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step))
  return { min: steps[0] as number, max: steps.at(-1) as number, steps }
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= least * (1 - SLACK)) ?? 10
  return step * power
}

/** 0.30000000000000004 is shown as 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** Which of many points bear a label: at most `most`, evenly, the last always among them. */
export function labelled(points: number, most: number): ReadonlySet<number> {
  const every = Math.max(1, Math.ceil(points / most))
  const chosen = Array.from({ length: points }, (_, i) => i).filter((i) => (points - 1 - i) % every === 0)
  return new Set(chosen)
}
