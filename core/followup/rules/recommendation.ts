// A recommendation goes open → in progress → proven → accepted; whatever is not accepted when the next cycle opens is
// carried over to it (evaluation.md: follow-up into the next stage I). Acts are pure: state in, state out.

export const STATES = ['open', 'in_progress', 'proven', 'accepted', 'carried_over'] as const
export type State = (typeof STATES)[number]

export const ACTS = ['plan', 'report', 'prove', 'return', 'accept', 'carry_over'] as const
export type Act = (typeof ACTS)[number]

const NEXT: Record<Act, Partial<Record<State, State>>> = {
  plan: { open: 'open', in_progress: 'in_progress' },
  report: { open: 'in_progress', in_progress: 'in_progress' },
  prove: { open: 'proven', in_progress: 'proven' },
  return: { proven: 'in_progress' },
  accept: { proven: 'accepted' },
  carry_over: { open: 'carried_over', in_progress: 'carried_over', proven: 'carried_over' },
}

/**
 * The state an act leads to; nothing where the act is not possible now.
 *
 * @example stateAfter('prove', 'in_progress') // 'proven'
 */
export const stateAfter = (act: Act, state: State): State | undefined => NEXT[act][state]

/** States in which the region still owes something. */
export const isOwed = (state: State): boolean => state === 'open' || state === 'in_progress'

/** States that end a recommendation in its year. */
export const isSettled = (state: State): boolean => state === 'accepted' || state === 'carried_over'

/** Days between two calendar days, negative when `due` has passed. Both `YYYY-MM-DD`. */
export const daysUntil = (due: string, today: string): number =>
  Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** Days before the due date on which people are reminded, and every seventh day after it. */
export const isReminderDay = (daysLeft: number): boolean =>
  [14, 7, 1, 0].includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0)
