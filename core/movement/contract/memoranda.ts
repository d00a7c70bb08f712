import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Office, one, Reason, Region, Title } from './words.ts'

export const MemorandumState = T.Union([T.Literal('drafted'), T.Literal('signed'), T.Literal('ended')])
export type MemorandumState = Static<typeof MemorandumState>

const LetterNumber = T.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
const Place = T.String({ minLength: 2, maxLength: 200, pattern: '\\S' })

/** A memorandum between the ministry and a region. Parties are offices, never persons. */
export const Memorandum = T.Object({
  id: Uuid,
  region: Region,
  state: MemorandumState,
  title: T.String(),
  ministryOffice: T.String(),
  regionOffice: T.String(),
  number: Nullable(T.String()),
  signedOn: Nullable(Day),
  place: Nullable(T.String()),
  validUntil: Nullable(Day),
  /** Version in the vault of the region. */
  documentVersionId: Nullable(Uuid),
  ended: Nullable(T.Object({ on: Day, reason: T.String() })),
  revision: T.Integer(),
})
export type Memorandum = Static<typeof Memorandum>

export const ListMemoranda = endpoint({
  get: '/movement/memoranda',
  permission: 'movement.journey.read',
  summary: 'Memoranda of the region, or of every region the reader may see in the ministry',
  reply: T.Array(Memorandum),
})

export const DraftMemoranda = endpoint({
  post: '/movement/memoranda',
  permission: 'movement.memorandum.manage',
  summary: 'Draft a memorandum with each of these regions, by one text',
  input: {
    regions: T.Array(RegionCode, { minItems: 1, maxItems: 120 }),
    title: Title,
    ministryOffice: Office,
  },
  reply: T.Object({ drafted: T.Integer() }),
  problems: [problems.regionUnknown, problems.memorandumStands],
})

export const ChangeMemorandum = endpoint({
  put: '/movement/memoranda/:id',
  permission: 'movement.memorandum.manage',
  summary: 'Change the title or the parties of a draft',
  input: { ...one, title: Title, ministryOffice: Office, regionOffice: Office },
  reply: Done,
  problems: [problems.memorandumUnknown, problems.changedMeanwhile, problems.memorandumNotNow],
})

export const SignMemoranda = endpoint({
  post: '/movement/memoranda/signings',
  permission: 'movement.memorandum.manage',
  summary: 'Record that drafts were signed on one occasion, each with its number',
  input: {
    signedOn: Day,
    place: Place,
    validUntil: T.Optional(Day),
    items: T.Array(T.Object({ ...one, number: LetterNumber }), { minItems: 1, maxItems: 120 }),
  },
  reply: T.Object({ signed: T.Integer() }),
  problems: [
    problems.memorandumUnknown,
    problems.changedMeanwhile,
    problems.memorandumNotNow,
    problems.signedInFuture,
    problems.validityCrossed,
  ],
})

export const EndMemorandum = endpoint({
  post: '/movement/memoranda/:id/endings',
  permission: 'movement.memorandum.manage',
  summary: 'End a signed memorandum, with a reason',
  input: { ...one, endedOn: Day, reason: Reason },
  reply: Done,
  problems: [
    problems.memorandumUnknown,
    problems.changedMeanwhile,
    problems.memorandumNotNow,
    problems.validityCrossed,
  ],
})

export const AttachMemorandum = endpoint({
  put: '/movement/memoranda/:id/document',
  permission: 'movement.memorandum.attach',
  summary: 'Attach the signed document from the evidence vault; the ministry may then read it',
  input: { ...one, versionId: Uuid },
  reply: Done,
  problems: [problems.memorandumUnknown, problems.changedMeanwhile, problems.memorandumNotNow],
})
