// Reads for the modules above, and the one way a submitted rating changes.

import type { Tx } from '#platform/db/tx.ts'
import type { Tally } from './rules/tallies.ts'
import { tally } from './rules/tallies.ts'
import { listRevealedRemarks, listRevealedSheets } from './store/revealed.ts'
import { listSheetRows } from './store/sheets.ts'

export { type RevisionAsked, reviseRating } from './commands/revise-rating.ts'
export { listRevealedNotes, listRevealedSheets } from './store/revealed.ts'

/** A rating as everybody concerned may see it: the newest value of a revealed sheet. */
export interface SubmittedRating {
  region: string
  assessorId: string
  question: string
  value: number
}

/**
 * Newest ratings of revealed sheets; a missing rating has no entry. A sheet that was submitted while another of
 * its region is still owed is not revealed and stays out. For the whole country ask {@link listTallies} or
 * {@link listRevealedSheets}, which build fewer objects.
 */
export async function listSubmittedRatings(
  tx: Tx,
  year: number,
  region?: string,
): Promise<SubmittedRating[]> {
  const ratings: SubmittedRating[] = []
  for (const sheet of await listRevealedSheets(tx, year, region)) {
    for (const question in sheet.ratings) {
      const { region: code, assessorId } = sheet
      ratings.push({ region: code, assessorId, question, value: sheet.ratings[question] as number })
    }
  }
  return ratings
}

/** {@link listSubmittedRatings} added up by region and question: number, sum and sum of squares, exact. */
export const listTallies = async (tx: Tx, year: number, region?: string): Promise<Tally[]> =>
  tally(await listRevealedSheets(tx, year, region))

/** How far each sheet is. `rated` counts ratings; recorded gaps are counted apart. */
export interface SheetCount {
  region: string
  assessorId: string
  rated: number
  gaps: number
  of: number
  submittedAt: string | null
  /** Recorded by the secretariat: this sheet will not come. */
  absentAt: string | null
  revealedAt: string | null
}

/** Sheets of a year; an assessor who never opened hers has none yet. */
export async function listSheets(tx: Tx, year: number, region?: string): Promise<SheetCount[]> {
  const rows = await listSheetRows(tx, year, region)
  return rows.map((row) => ({
    region: row.region,
    assessorId: row.assessorId,
    rated: row.rated,
    gaps: row.gaps,
    of: row.questions,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    absentAt: row.absentAt?.toISOString() ?? null,
    revealedAt: row.revealedAt?.toISOString() ?? null,
  }))
}

/** Strengths, weaknesses and recommendations of revealed sheets. */
export const listRemarks = listRevealedRemarks
