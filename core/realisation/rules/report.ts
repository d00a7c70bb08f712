import type { Period, Rhythm } from './period.ts'

// A report goes
//   draft ──submit──▶ submitted ──accept──▶ accepted ──approve──▶ approved
//     ▲                  │ return              │ return
//     └── returned ◀─────┴─────────────────────┘   (returned is written on and submitted again)
// Agency, secretariat and leader act in this order. What is approved never changes: a correction is a new version with
// its reason, and both are kept. Once a period is locked only a correction is written on.

export const STATES = ['draft', 'submitted', 'returned', 'accepted', 'approved'] as const
export type State = (typeof STATES)[number]

export const ACTS = ['submit', 'accept', 'approve', 'return'] as const
export type Act = (typeof ACTS)[number]

const NEXT: Record<Act, Partial<Record<State, State>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  accept: { submitted: 'accepted' },
  approve: { accepted: 'approved' },
  return: { submitted: 'returned', accepted: 'returned' },
}

/** The state an act leads to; nothing where it is not possible. @example stateAfter('accept', 'submitted') */
export const stateAfter = (act: Act, state: State): State | undefined => NEXT[act][state]

/** Whether the agency is through with it: what it still owes are drafts, returned reports and missing ones. */
export const isSent = (state: State | undefined): boolean =>
  state === 'submitted' || state === 'accepted' || state === 'approved'

/** Whether a version is still written on. */
export const isWritten = (state: State): boolean => state === 'draft' || state === 'returned'

/** The rhythm in which a programme reports. */
export const rhythmOf = (yearly: Rhythm, monthly: ReadonlySet<string>, programmeId: string): Rhythm =>
  yearly === 'month' || monthly.has(programmeId) ? 'month' : 'quarter'

/** Programmes of these states are reported on: approved, not merely proposed and not stopped. */
export const isReportedOn = (programme: { state: string; isApproved: boolean }): boolean =>
  programme.isApproved && programme.state !== 'proposed' && programme.state !== 'stopped'

export const isRunning = (state: string): boolean =>
  state === 'running' || state === 'evaluated' || state === 'continued'

/** One report by name. */
export interface ReportKey {
  programmeId: string
  year: number
  period: Period
}

export const keyOf = ({ programmeId, year, period }: ReportKey): string => `${year}:${period}:${programmeId}`

/** Days before the due date on which people are reminded; afterwards every seventh day. */
export const isReminderDay = (daysLeft: number): boolean =>
  [7, 1, 0].includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0)

/** From this many days on a late report is told to the leader. */
export const ESCALATE_AFTER = 14

export const isEscalated = (daysLate: number): boolean => daysLate >= ESCALATE_AFTER
