import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import {
  anotherRevision,
  moderationClosed,
  moderationUnknown,
  moderatorUnfit,
  notTheModerator,
} from '../problems.ts'
import { ComponentName, Moderation, Named, Place } from './words.ts'

export const Statement = T.Object({
  id: Uuid,
  author: Named,
  kind: T.Union([T.Literal('said'), T.Literal('revised')]),
  text: T.String(),
  before: Nullable(T.Integer()),
  after: Nullable(T.Integer()),
  saidAt: Instant,
})
export type Statement = Static<typeof Statement>

export const RoomRating = T.Object({
  assessor: Named,
  /** As it stood when the moderation began; null where it was not given. */
  before: Nullable(T.Integer()),
  now: Nullable(T.Integer()),
  /** What the assessor noted beside the rating. */
  note: Nullable(T.String()),
  isMine: T.Boolean(),
})
export type RoomRating = Static<typeof RoomRating>

/** A moderation with all it needs: the question, the ratings side by side, what was said, what may be done. */
export const Room = T.Object({
  moderation: Moderation,
  region: Place,
  closesAt: Nullable(Instant),
  component: ComponentName,
  question: T.Object({
    code: T.String(),
    label: Bilingual,
    element: Bilingual,
    rubric: Nullable(T.Array(Bilingual)),
  }),
  /** What the region claimed in its submission. */
  claim: Nullable(T.Object({ value: Nullable(T.String()), text: T.String(), evidence: T.Array(T.String()) })),
  ratings: T.Array(RoomRating),
  statements: T.Array(Statement),
  moderator: Nullable(Named),
  closedBy: Nullable(T.String()),
  /** Who may be named moderator; empty for whoever may not name one. */
  candidates: T.Array(Named),
  may: T.Object({
    speak: T.Boolean(),
    revise: T.Boolean(),
    conclude: T.Boolean(),
    nameModerator: T.Boolean(),
  }),
})
export type Room = Static<typeof Room>

const one = { moderationId: Uuid }

export const GetModeration = endpoint({
  get: '/moderation/cases/:moderationId',
  permission: 'moderation.room.read',
  summary: 'One moderation: ratings side by side, statements, and what the reader may do',
  input: one,
  reply: Room,
  problems: [moderationUnknown],
})

export const NameModerator = endpoint({
  post: '/moderation/cases/:moderationId/moderators',
  permission: 'moderation.case.manage',
  summary: 'Names who leads a moderation: somebody of the ministry who did not rate the region',
  input: { ...one, personId: Uuid, revision: T.Integer() },
  reply: Done,
  problems: [moderationUnknown, moderationClosed, moderatorUnfit, anotherRevision],
})

export const Speak = endpoint({
  post: '/moderation/cases/:moderationId/statements',
  permission: 'moderation.statement.write',
  summary: 'Adds a statement to a moderation; it stays as it was written',
  input: { ...one, text: T.String({ minLength: 3, maxLength: 4000 }) },
  reply: T.Object({ id: Uuid }),
  problems: [moderationUnknown, moderationClosed],
})

export const ReviseOwnRating = endpoint({
  post: '/moderation/cases/:moderationId/revisions',
  permission: 'moderation.rating.revise',
  summary: 'Revises the own rating inside an open moderation, with a reason; the old one is kept',
  input: {
    ...one,
    value: T.Integer({ minimum: 0, maximum: 4 }),
    reason: T.String({ minLength: 3, maxLength: 4000 }),
  },
  reply: Done,
  problems: [moderationUnknown, moderationClosed],
})

export const ConcludeModeration = endpoint({
  post: '/moderation/cases/:moderationId/conclusions',
  permission: 'moderation.case.conclude',
  summary: 'Closes a moderation with a reason; whether ratings were revised is told by its record',
  input: { ...one, reason: T.String({ minLength: 3, maxLength: 4000 }), revision: T.Integer() },
  reply: T.Object({ outcome: T.Union([T.Literal('revised'), T.Literal('kept')]) }),
  problems: [moderationUnknown, moderationClosed, notTheModerator, anotherRevision],
})
