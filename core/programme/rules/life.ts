// The life of a programme, and where the open work on it stands.
//
//   proposed ─approve→ planned ─move→ budgeted ─move→ running ─move→ evaluated ─move→ continued ─move→ running …
//                         └──────────────┴──────────────┴───────────────┴───────────────┴── move → stopped
//
//   writing ─send→ sent ─approve→ settled          sent ─return→ returned ─send→ sent
//   A save takes what was sent back to writing. A draft that was never approved may be withdrawn; what was approved
//   is never deleted, it is stopped with a reason.
//
// 1. Nothing runs without owner, a target and a budget line of the year, or an exception with a reason.
// 2. A programme that stopped stays stopped.

import { NEXT_STATES, type ProgrammeContent, type ProgrammeState, type Stage } from '../contract.ts'

/**
 * States an approved programme may go to.
 *
 * @example nextStates('planned') // ['budgeted', 'stopped']
 */
export const nextStates = (state: ProgrammeState): readonly ProgrammeState[] => NEXT_STATES[state]

export type Missing = 'owner' | 'target' | 'budget'

/**
 * What a programme lacks before it may run in a year.
 *
 * @param year calendar year whose target and budget line are asked for
 */
export function missingToRun(content: ProgrammeContent, year: number): Missing[] {
  const hasTarget = content.targets.some(({ years }) => years.some((one) => one.year === year))
  const hasBudget = content.budgets.some((one) => one.year === year && one.amount !== '0')
  return [
    ...(content.ownerOpdId === null ? (['owner'] as const) : []),
    ...(hasTarget ? [] : (['target'] as const)),
    ...(hasBudget ? [] : (['budget'] as const)),
  ]
}

/** What a programme lacks before it may count as budgeted: any budget line. */
export const missingToBudget = (content: ProgrammeContent): Missing[] =>
  content.budgets.some(({ amount }) => amount !== '0') ? [] : ['budget']

/** What stands in the way of a move. */
export function missingFor(to: ProgrammeState, content: ProgrammeContent, year: number): Missing[] {
  if (to === 'running') return missingToRun(content, year)
  return to === 'budgeted' ? missingToBudget(content) : []
}

export const canSend = (stage: Stage): boolean => stage === 'writing' || stage === 'returned'
export const canReturn = (stage: Stage): boolean => stage === 'sent'
/** The secretariat may also approve what it wrote itself and never sent. */
export const canApprove = (stage: Stage): boolean => stage === 'sent' || stage === 'writing'
export const canWithdraw = (stage: Stage): boolean => stage !== 'settled'
/** What came back stays returned, with its reason, until it is sent again. */
export const stageAfterSave = (stage: Stage): Stage => (stage === 'returned' ? 'returned' : 'writing')

/** Whether a programme should be running this month, or soon, and is not. */
export function isDueToRun(state: ProgrammeState, content: ProgrammeContent, today: string): boolean {
  const month = today.slice(0, 7)
  const isBefore = state === 'planned' || state === 'budgeted' || state === 'continued'
  return isBefore && content.from <= month && month <= content.to
}
