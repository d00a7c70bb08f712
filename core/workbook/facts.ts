import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, T, Uuid, Year } from '#platform/schema/schema.ts'

// All stand in the region's tenant. Payloads carry codes of questions, never what was claimed.

const Questions = T.Array(T.String())

export const AnswersAssigned = fact('workbook.answers_assigned', {
  year: Year,
  questions: Questions,
  opdId: Nullable(Uuid),
  dueOn: Nullable(T.String()),
})
export const AnswersSubmitted = fact('workbook.answers_submitted', { year: Year, questions: Questions })
export const AnswersRecalled = fact('workbook.answers_recalled', { year: Year, questions: Questions })
export const AnswersReturned = fact('workbook.answers_returned', {
  year: Year,
  questions: Questions,
  by: T.Union([T.Literal('secretariat'), T.Literal('leader'), T.Literal('ministry')]),
})
export const AnswersAccepted = fact('workbook.answers_accepted', { year: Year, questions: Questions })
export const TableApplied = fact('workbook.table_applied', { year: Year, questions: Questions })
export const OpdReminded = fact('workbook.opd_reminded', { year: Year, opdId: Uuid })
export const WorkbookSignedOff = fact('workbook.signed_off', {
  year: Year,
  answered: T.Integer(),
  of: T.Integer(),
})
export const WorkbookReturned = fact('workbook.returned', { year: Year })
export const WorkbookSubmitted = fact('workbook.submitted', {
  year: Year,
  version: T.Integer(),
  digest: T.String(),
  answered: T.Integer(),
  of: T.Integer(),
})
export const WorkbookReopened = fact('workbook.reopened', {
  year: Year,
  version: T.Integer(),
  questions: Questions,
  until: Instant,
})

export const facts = [
  AnswersAssigned,
  AnswersSubmitted,
  AnswersRecalled,
  AnswersReturned,
  AnswersAccepted,
  TableApplied,
  OpdReminded,
  WorkbookSignedOff,
  WorkbookReturned,
  WorkbookSubmitted,
  WorkbookReopened,
]
