import { type Figures, type Reason, reasonsNeeded, type YearTarget } from './achievement.ts'

// What a report lacks before it may be sent.

export interface Written extends Figures {
  narrative: string
  reasonOver: string
  reasonBudget: string
  reasonFalling: string
}

export type Gap =
  | 'physical'
  | 'money'
  | 'outputs'
  | 'narrative'
  | 'reasonOver'
  | 'reasonBudget'
  | 'reasonFalling'

const FIELD: Record<Reason, 'reasonOver' | 'reasonBudget' | 'reasonFalling'> = {
  over: 'reasonOver',
  budget: 'reasonBudget',
  falling: 'reasonFalling',
}

/**
 * The fields still to be filled, in the order of the form. Quantities are needed of targets the plan has for the year.
 *
 * @param budget whole rupiah of the year
 */
export function gapsOf(
  report: Written,
  before: Figures | undefined,
  targets: readonly YearTarget[],
  budget: bigint,
): Gap[] {
  const lacksOutput = targets.some(({ id, target }) => target !== null && report.outputs[id] === undefined)
  const reasons = reasonsNeeded(report, before, targets, budget).map((reason) => FIELD[reason])
  return [
    ...(report.physical === null ? (['physical'] as const) : []),
    ...(lacksOutput ? (['outputs'] as const) : []),
    ...(report.money === null ? (['money'] as const) : []),
    ...(report.narrative.trim() === '' ? (['narrative'] as const) : []),
    ...reasons.filter((field) => report[field].trim() === ''),
  ]
}
