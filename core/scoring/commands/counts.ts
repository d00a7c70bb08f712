import type { Counts } from '../contract.ts'
import type { SheetRow } from '../store/sheets.ts'

/** Counts of a sheet as they are told. */
export const countsOf = (row: SheetRow): Counts => ({
  rated: row.rated,
  gaps: row.gaps,
  of: row.questions,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  absent: row.absentAt && { at: row.absentAt.toISOString(), reason: row.absentReason ?? '' },
  revealedAt: row.revealedAt?.toISOString() ?? null,
})

/** Counts of a sheet nobody has opened yet. */
export const countsOfNone = (of: number): Counts => ({
  rated: 0,
  gaps: 0,
  of,
  submittedAt: null,
  absent: null,
  revealedAt: null,
})
