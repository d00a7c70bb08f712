import type { AnswerState } from '../contract.ts'

const DAY = 86_400_000

/** Days from one calendar day to another, both `YYYY-MM-DD`; negative when it is past. */
export const daysUntil = (today: string, dueOn: string): number =>
  Math.round((Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY)

/** Whether the agency still has to send the answer. */
export const isOpen = (state: AnswerState): boolean => state === 'draft' || state === 'returned'

/** Whether an answer should have been sent before today. */
export const isLate = (state: AnswerState, dueOn: string | null, today: string): boolean =>
  isOpen(state) && dueOn !== null && dueOn < today

/** Moments at which an agency is reminded of a due date: days left, 0 on the day, -1 once after it. */
const MILESTONES = [-1, 0, 1, 3, 7] as const
export type Milestone = (typeof MILESTONES)[number]

/**
 * The reminder that is due today for a due date; a day on which nothing ran is made up for by the next run.
 *
 * @example milestoneOf('2026-10-05', '2026-10-10') // 7
 */
export function milestoneOf(today: string, dueOn: string): Milestone | undefined {
  const left = daysUntil(today, dueOn)
  return MILESTONES.find((milestone) => left <= milestone)
}

/** The last instant of a day in WIB. */
export const endOfDay = (day: string): Date => new Date(`${day}T16:59:59.999Z`)
