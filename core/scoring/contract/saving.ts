import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  changedElsewhere,
  componentUnknown,
  notAssigned,
  outOfScale,
  ownRegion,
  questionUnknown,
  ratingIncomplete,
  sheetAbsent,
  sheetIncomplete,
  sheetSubmitted,
} from '../problems.ts'
import { Counts, Device, GapReason, ofYear, QuestionCode, RemarkKind, Revision } from './words.ts'

const FILL = 'scoring.sheet.fill'
const CLOSED = [notAssigned, ownRegion, sheetSubmitted, sheetAbsent] as const

export const RatingGiven = T.Object({
  question: QuestionCode,
  /** Null where a reason says why it can not be rated. Not `Integer`: 2.5 must be refused and not cut to 2. */
  value: Nullable(T.Number()),
  gapReason: Nullable(GapReason),
  revision: Revision,
})
export type RatingGiven = Static<typeof RatingGiven>

/** A question was kept under a new revision. */
export const Kept = T.Object({ question: QuestionCode, revision: Revision, savedAt: Instant })
export type Kept = Static<typeof Kept>

export const SaveRatings = endpoint({
  post: '/scoring/:year/ratings',
  permission: FILL,
  summary: 'Keep ratings on the own sheet, one or many, all or none; nobody else sees them before the reveal',
  input: { ...ofYear, ratings: T.Array(RatingGiven, { minItems: 1, maxItems: 300 }), device: Device },
  reply: T.Object({ kept: T.Array(Kept), counts: Counts }),
  problems: [...CLOSED, outOfScale, questionUnknown, ratingIncomplete, changedElsewhere],
})

export const NoteGiven = T.Object({
  question: QuestionCode,
  text: T.String({ maxLength: 10_000 }),
  flagged: T.Boolean(),
  revision: Revision,
})
export type NoteGiven = Static<typeof NoteGiven>

export const SaveNotes = endpoint({
  post: '/scoring/:year/notes',
  permission: FILL,
  summary: 'Keep notes and flags beside questions of the own sheet, one or many, all or none',
  input: { ...ofYear, notes: T.Array(NoteGiven, { minItems: 1, maxItems: 300 }), device: Device },
  reply: T.Object({ kept: T.Array(Kept) }),
  problems: [...CLOSED, questionUnknown, changedElsewhere],
})

export const SaveRemark = endpoint({
  put: '/scoring/:year/remarks/:remarkId',
  permission: FILL,
  summary: 'Keep a strength, weakness or recommendation on the own sheet, of a component or of the whole',
  input: {
    ...ofYear,
    /** Made by the writer, so that one sent twice is one. */
    remarkId: Uuid,
    kind: RemarkKind,
    component: Nullable(T.String({ maxLength: 60 })),
    text: T.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' }),
    revision: Revision,
    device: Device,
  },
  reply: T.Object({ id: Uuid, revision: Revision, savedAt: Instant }),
  problems: [...CLOSED, componentUnknown, changedElsewhere],
})

export const RemoveRemark = endpoint({
  delete: '/scoring/:year/remarks/:remarkId',
  permission: FILL,
  summary: 'Take a remark off the own sheet before it is submitted',
  input: { ...ofYear, remarkId: Uuid },
  reply: Done,
  problems: [...CLOSED],
})

export const SubmitSheet = endpoint({
  post: '/scoring/:year/sheet/submissions',
  permission: FILL,
  summary:
    'Submit the own sheet for good; when it is the last one owed, all sheets of the region are revealed',
  input: ofYear,
  reply: T.Object({ counts: Counts, digest: T.String() }),
  problems: [...CLOSED, sheetIncomplete],
})
