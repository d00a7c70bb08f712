import type { OwnNote, OwnRating, Sheet } from '../../contract.ts'

/** The part of an unsent write that a sheet needs to know. */
export interface Unsent {
  id: number
  endpoint: { path: string }
  region: string | null
  input: Record<string, unknown>
  madeAt: string
  state: 'waiting' | 'refused'
}

interface Given {
  question: string
  revision: number
}

const RATINGS = '/scoring/:year/ratings'
const NOTES = '/scoring/:year/notes'
const REMARK = '/scoring/:year/remarks/:remarkId'

/** The unsent writes of one region's sheet, in the order of doing. */
export const unsentOf = <U extends Unsent>(items: readonly U[], region: string, year: number): U[] =>
  items.filter(
    (item) =>
      item.region === region && item.input.year === year && item.endpoint.path.startsWith('/scoring/:year/'),
  )

/** The sheet as its maker left it on this device: what the server keeps, and over it what is not sent yet. */
export const overlay = (sheet: Sheet, items: readonly Unsent[]): Sheet =>
  recount(
    items.reduce((laid, item) => layOne(laid, item), sheet),
    sheet,
  )

function layOne(sheet: Sheet, { endpoint, input, madeAt }: Unsent): Sheet {
  if (endpoint.path === RATINGS) return layRatings(sheet, input.ratings as (Given & OwnRating)[], madeAt)
  if (endpoint.path === NOTES) return layNotes(sheet, input.notes as (Given & OwnNote)[], madeAt)
  if (endpoint.path === REMARK) return layRemark(sheet, input, madeAt)
  return sheet
}

/** Ratings of this device laid over a sheet; a self-rating that was not told stays untold. */
export const layRatings = (
  sheet: Sheet,
  given: readonly (Given & Partial<OwnRating>)[],
  savedAt: string,
): Sheet => ({
  ...sheet,
  questions: sheet.questions.map((question) => {
    const one = given.find((rating) => rating.question === question.code)
    if (one === undefined) return question
    const { value = null, gapReason = null, revision } = one
    return { ...question, rating: { value, gapReason, revision, savedAt } }
  }),
})

export const layNotes = (
  sheet: Sheet,
  given: readonly (Given & Partial<OwnNote>)[],
  savedAt: string,
): Sheet => ({
  ...sheet,
  questions: sheet.questions.map((question) => {
    const one = given.find((note) => note.question === question.code)
    if (one === undefined) return question
    const { text = '', flagged = false, revision } = one
    return { ...question, note: { text, flagged, revision, savedAt } }
  }),
})

function layRemark(sheet: Sheet, input: Record<string, unknown>, savedAt: string): Sheet {
  const id = input.remarkId as string
  const others = sheet.remarks.filter((remark) => remark.id !== id)
  if (input.text === undefined) return { ...sheet, remarks: others }
  const { kind, component, text, revision } = input as unknown as Sheet['remarks'][number]
  const laid = { id, kind, component, text, revision, savedAt }
  const at = sheet.remarks.findIndex((remark) => remark.id === id)
  return { ...sheet, remarks: at < 0 ? [...others, laid] : sheet.remarks.with(at, laid) }
}

/** Counts by what the sheet shows; an ended sheet keeps those of the server. */
function recount(sheet: Sheet, from: Sheet): Sheet {
  if (from.counts.submittedAt !== null) return sheet
  const rated = sheet.questions.filter(({ rating }) => rating?.value != null).length
  const gaps = sheet.questions.filter(({ rating }) => rating?.gapReason != null).length
  return { ...sheet, counts: { ...sheet.counts, rated, gaps } }
}
