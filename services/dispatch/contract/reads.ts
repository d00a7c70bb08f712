import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { ofCall } from './words.ts'

export const CallerRead = T.Object({
  at: Instant,
  byId: T.String(),
  /** Name of the person; null for machines and for the product itself. */
  byName: Nullable(T.String()),
  /** `report`: who reported an incident that came in by no call. */
  what: T.Union([T.Literal('number'), T.Literal('recording'), T.Literal('report')]),
  reason: T.String(),
})
export type CallerRead = Static<typeof CallerRead>

export const ListCallerReads = endpoint({
  get: '/dispatch/calls/:callId/reads',
  permission: 'dispatch.reads.review',
  summary: 'Who read the number or opened the recording of a call',
  input: ofCall,
  reply: T.Array(CallerRead),
  problems: [problems.callUnknown],
})

/** A read with what it was about: a call, by its last three digits, or an incident. */
export const ReadEntry = T.Object({
  id: Uuid,
  ...CallerRead.properties,
  subjectId: Uuid,
  call: Nullable(T.Object({ at: Instant, numberTail: T.String() })),
  incident: Nullable(T.Object({ number: T.String() })),
})
export type ReadEntry = Static<typeof ReadEntry>

export const ListReads = endpoint({
  get: '/dispatch/reads',
  permission: 'dispatch.reads.review',
  summary: 'Who read personal data of callers, newest first; a hundred at a time',
  input: {
    /** A day by the clock of the west, from midnight to midnight. */
    day: T.Optional(T.String({ format: 'date', examples: ['2026-11-23'] })),
    /** One call or one incident. */
    subjectId: T.Optional(Uuid),
    /** The last read that was shown; those before it follow. */
    after: T.Optional(Uuid),
  },
  reply: T.Object({ reads: T.Array(ReadEntry), hasMore: T.Boolean() }),
})
