import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { notAssigned, notRevealed, ownRegion, ownSheetFirst } from '../problems.ts'
import { ofYear, QuestionCode, RemarkKind } from './words.ts'

/** All revealed sheets of a region beside each other. */
export const Colleagues = T.Object({
  assessors: T.Array(T.Object({ assessorId: Uuid, name: T.String() })),
  questions: T.Array(
    T.Object({
      question: QuestionCode,
      label: Bilingual,
      /** In the order of the assessors; null where one gave no rating. */
      values: T.Array(Nullable(T.Integer())),
      /** Plain mean of the ratings given, with two decimals for reading. */
      mean: Nullable(DecimalText),
      notes: T.Array(T.Object({ assessorId: Uuid, text: T.String() })),
    }),
  ),
  remarks: T.Array(
    T.Object({ assessorId: Uuid, kind: RemarkKind, component: Nullable(T.String()), text: T.String() }),
  ),
  revisions: T.Array(
    T.Object({
      assessorId: Uuid,
      question: QuestionCode,
      before: Nullable(T.Integer()),
      value: T.Integer(),
      reason: T.String(),
      revisedAt: Instant,
    }),
  ),
})
export type Colleagues = Static<typeof Colleagues>

export const GetColleagues = endpoint({
  get: '/scoring/:year/sheet/colleagues',
  permission: 'scoring.sheet.fill',
  summary: 'The revealed sheets of this region beside each other, for an assessor whose own is in',
  input: ofYear,
  reply: Colleagues,
  problems: [notAssigned, ownRegion, ownSheetFirst, notRevealed],
})
