/** Whether a sheet is still to come: neither submitted nor recorded as absent. */
export const isOwed = (sheet: { submittedAt: Date | null; absentAt: Date | null }): boolean =>
  sheet.submittedAt === null && sheet.absentAt === null
