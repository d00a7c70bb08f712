import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, T, Uuid, Year } from '#platform/schema/schema.ts'

// Facts of a sheet stand in the region whose sheet it is. No fact carries a rating before it is revealed.

const Sheet = { year: Year, assessorId: Uuid }

/** `digest` is the SHA-256 of the values in the order of their codes, so that what was submitted can be proven. */
export const SheetSubmitted = fact('scoring.sheet_submitted', {
  ...Sheet,
  rated: T.Integer(),
  gaps: T.Integer(),
  digest: T.String(),
})
export const AbsenceRecorded = fact('scoring.absence_recorded', { ...Sheet, reason: T.String() })
/** No sheet of the region is owed any more, so the submitted ones are open to each other and the ministry. */
export const RatingsRevealed = fact('scoring.ratings_revealed', { year: Year, sheets: T.Integer() })
export const RatingRevised = fact('scoring.rating_revised', {
  ...Sheet,
  question: T.String(),
  before: Nullable(T.Integer()),
  value: T.Integer(),
  revision: T.Integer(),
  moderationId: T.String(),
})

const Clarification = { clarificationId: Uuid, year: Year, question: T.String() }

export const ClarificationAsked = fact('scoring.clarification_asked', { ...Clarification, dueAt: Instant })
export const ClarificationAnswered = fact('scoring.clarification_answered', {
  ...Clarification,
  evidence: T.Array(Uuid),
  late: T.Boolean(),
})
export const ClarificationClosed = fact('scoring.clarification_closed', Clarification)
export const ClarificationHoursSet = fact('scoring.clarification_hours_set', {
  year: Year,
  hours: T.Integer(),
})

export const facts = [
  SheetSubmitted,
  AbsenceRecorded,
  RatingsRevealed,
  RatingRevised,
  ClarificationAsked,
  ClarificationAnswered,
  ClarificationClosed,
  ClarificationHoursSet,
]
