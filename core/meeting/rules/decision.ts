// 1. A decision has an agency and a day, or it is none.
// 2. The agency says it is done; only the secretariat or a leader confirms.
// 3. Nothing is removed: what is no longer wanted is withdrawn with a reason.
//
//     open --finish--> done --confirm--> confirmed
//      |  <--reopen---  |
//      +--withdraw--> withdrawn

export type State = 'open' | 'done' | 'confirmed' | 'withdrawn'
export type Act = 'change' | 'finish' | 'confirm' | 'reopen' | 'withdraw'

const NEXT: Record<Act, Partial<Record<State, State>>> = {
  change: { open: 'open' },
  finish: { open: 'done' },
  confirm: { done: 'confirmed' },
  reopen: { done: 'open' },
  withdraw: { open: 'withdrawn' },
}

/**
 * The state an act leads to; nothing where the act is not possible now.
 *
 * @example stateAfter('finish', 'open') // 'done'
 */
export const stateAfter = (act: Act, state: State): State | undefined => NEXT[act][state]

/** Open, and its day has passed. Days are `YYYY-MM-DD` in WIB. */
export const isLate = ({ state, dueOn }: { state: State; dueOn: string }, today: string): boolean =>
  state === 'open' && dueOn < today

/** Days between two calendar days, negative when `due` has passed. Both `YYYY-MM-DD`. */
export const daysUntil = (due: string, today: string): number =>
  Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** A week and a day before, on the day, and every seventh day after it. */
export const isReminderDay = (daysLeft: number): boolean =>
  [7, 1, 0].includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0)

const RANK: Record<State, number> = { open: 0, done: 1, confirmed: 2, withdrawn: 3 }

/** Open ones first, the longest overdue before all others; settled ones last. */
export function byUrgency<D extends { state: State; dueOn: string }>(decisions: readonly D[]): D[] {
  return [...decisions].sort((a, b) => RANK[a.state] - RANK[b.state] || (a.dueOn < b.dueOn ? -1 : 1))
}
