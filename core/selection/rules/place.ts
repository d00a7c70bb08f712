export const MINISTRY = '00'

/** The last instant of a day in WIB. */
export const endOfDay = (day: string): string => `${day}T16:59:59.999Z`
