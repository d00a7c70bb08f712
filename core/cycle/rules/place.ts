/** The tenant of the ministry. */
export const MINISTRY = '00'
