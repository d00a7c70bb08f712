import { DocumentCard } from '#core/evidence/contract.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'
import { notAssigned, ownRegion } from '../problems.ts'
import { Counts, ofYear, QuestionCode, RegionName, RemarkKind, Revision } from './words.ts'

/** What the region claims about a question. The number it gives itself is told apart, and later. */
export const ClaimShown = T.Object({
  value: T.String(),
  text: T.String(),
  /** Ids of versions of documents. */
  evidence: T.Array(Uuid),
  opd: Nullable(T.Object({ id: Uuid, name: T.String() })),
})
export type ClaimShown = Static<typeof ClaimShown>

export const OwnRating = T.Object({
  value: Nullable(T.Integer()),
  gapReason: Nullable(T.String()),
  revision: Revision,
  savedAt: Instant,
})
export type OwnRating = Static<typeof OwnRating>

export const OwnNote = T.Object({
  text: T.String(),
  flagged: T.Boolean(),
  revision: Revision,
  savedAt: Instant,
})
export type OwnNote = Static<typeof OwnNote>

export const SheetQuestion = T.Object({
  code: QuestionCode,
  component: T.String(),
  element: Bilingual,
  label: Bilingual,
  cityDimension: Nullable(T.String()),
  /** What each rating from the lowest to the highest stands for, where the instrument says it. */
  rubric: Nullable(T.Array(Bilingual)),
  claim: Nullable(ClaimShown),
  survey: Nullable(T.Object({ answers: T.Integer(), mean: DecimalText, margin: Nullable(DecimalText) })),
  /** Published score of the year before. */
  lastYear: Nullable(DecimalText),
  rating: Nullable(OwnRating),
  note: Nullable(OwnNote),
  /** The region's own number; told only beside a rating of one's own. */
  selfRating: Nullable(T.Integer()),
})
export type SheetQuestion = Static<typeof SheetQuestion>

export const OwnRemark = T.Object({
  id: Uuid,
  kind: RemarkKind,
  /** Key of a component; null for the whole. */
  component: Nullable(T.String()),
  text: T.String(),
  revision: Revision,
  savedAt: Instant,
})
export type OwnRemark = Static<typeof OwnRemark>

export const Sheet = T.Object({
  year: Year,
  region: RegionName,
  isExample: T.Boolean(),
  scale: T.Object({ min: T.Integer(), max: T.Integer() }),
  /** Last instant for rating by the server's clock; null where it does not close by the clock. */
  closesAt: Nullable(Instant),
  counts: Counts,
  /** When the region submitted what is shown; null while nothing was submitted. */
  claimsFrom: Nullable(Instant),
  components: T.Array(T.Object({ key: T.String(), letter: T.String(), label: Bilingual })),
  questions: T.Array(SheetQuestion),
  remarks: T.Array(OwnRemark),
})
export type Sheet = Static<typeof Sheet>

const FILL = 'scoring.sheet.fill'

export const GetSheet = endpoint({
  get: '/scoring/:year/sheet',
  permission: FILL,
  summary: 'The caller’s own scoring sheet of this region: claims, rubrics, own ratings, notes and remarks',
  input: ofYear,
  reply: Sheet,
  problems: [notAssigned, ownRegion],
})

/** Everything an assessor needs of a region without network; files come apart, by their cards. */
export const Pack = T.Object({ sheet: Sheet, evidence: T.Array(DocumentCard), packedAt: Instant })
export type Pack = Static<typeof Pack>

export const GetPack = endpoint({
  get: '/scoring/:year/pack',
  permission: FILL,
  summary: 'The own sheet with the cards of all evidence it names, to be kept for work without network',
  input: ofYear,
  reply: Pack,
  problems: [notAssigned, ownRegion],
})

export const GetSelfRatings = endpoint({
  get: '/scoring/:year/sheet/self-ratings',
  permission: FILL,
  summary: 'What the region rated itself, for the questions the caller has rated and no other',
  input: ofYear,
  reply: T.Array(T.Object({ question: QuestionCode, selfRating: T.Integer() })),
  problems: [notAssigned, ownRegion],
})

export const OwnSheet = T.Object({
  year: Year,
  region: RegionName,
  isExample: T.Boolean(),
  isOpen: T.Boolean(),
  closesAt: Nullable(Instant),
  counts: Counts,
})
export type OwnSheet = Static<typeof OwnSheet>

export const ListOwnSheets = endpoint({
  get: '/scoring/own-sheets',
  permission: FILL,
  summary: 'The regions the caller rates, newest year first, and how far each sheet is',
  reply: T.Array(OwnSheet),
})
