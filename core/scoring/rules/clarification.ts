/** Hours a region has for an answer, as agencies had in 2021 (domain: evidence). */
export const CLARIFICATION_HOURS = 24

const HOUR = 3_600_000

/** When an answer is due. */
export const dueAfter = (askedAt: Date, hours: number): Date => new Date(askedAt.getTime() + hours * HOUR)

interface Clock {
  dueAt: Date
  answeredAt: Date | null
  closedAt: Date | null
}

/** Unanswered past its hour, or answered after it; the last instant still counts. */
export const isOverdue = ({ dueAt, answeredAt, closedAt }: Clock, now: Date): boolean =>
  (answeredAt ?? closedAt ?? now).getTime() > dueAt.getTime()

export const stateOf = ({ answeredAt, closedAt }: Omit<Clock, 'dueAt'>): 'open' | 'answered' | 'closed' =>
  closedAt !== null ? 'closed' : answeredAt !== null ? 'answered' : 'open'
