/** Days between two calendar days, negative when `due` has passed. Both `YYYY-MM-DD`. */
export const daysUntil = (due: string, today: string): number =>
  Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

/** Two weeks, one week, a day before, on the day, and every seventh day after it. */
export const isReminderDay = (daysLeft: number): boolean =>
  [14, 7, 1, 0].includes(daysLeft) || (daysLeft < 0 && daysLeft % 7 === 0)

/** The last instant of a calendar day in WIB. */
export const endOfDay = (day: string): Date => new Date(`${day}T16:59:59.999Z`)
