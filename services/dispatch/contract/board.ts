import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { Overdue } from './incidents.ts'
import { Code, DistrictCode, IncidentState, Priority, UnitState, VillageCode } from './words.ts'

/** The centre now, for walls and leaders: nothing of a person, no address. */
export const Board = T.Object({
  at: Instant,
  incidents: T.Array(
    T.Object({
      id: Uuid,
      number: T.String(),
      state: IncidentState,
      category: Code,
      priority: Priority,
      village: Nullable(VillageCode),
      district: Nullable(DistrictCode),
      /** Rounded to about a hundred metres. */
      lat: Nullable(T.Number()),
      lng: Nullable(T.Number()),
      receivedAt: Instant,
      agencies: T.Array(Code),
      overdue: Nullable(Overdue),
      isExample: T.Boolean(),
    }),
  ),
  byState: T.Record(T.String(), T.Integer()),
  units: T.Array(
    T.Object({
      id: Uuid,
      callSign: T.String(),
      agency: Code,
      state: UnitState,
      lat: Nullable(T.Number()),
      lng: Nullable(T.Number()),
      isFresh: T.Boolean(),
      isExample: T.Boolean(),
    }),
  ),
  /** Calls that ring, longest first. */
  ringing: T.Array(T.Object({ id: Uuid, offeredAt: Instant })),
  /** Since midnight, WIB. */
  today: T.Object({
    offered: T.Integer(),
    answered: T.Integer(),
    abandoned: T.Integer(),
    nuisance: T.Integer(),
    incidents: T.Integer(),
    closed: T.Integer(),
    /** Median of offered to answered; null without an answered call. */
    medianAnswerMs: Nullable(T.Integer()),
  }),
})
export type Board = Static<typeof Board>

export const GetBoard = endpoint({
  get: '/dispatch/board',
  permission: 'dispatch.board.read',
  summary: 'The centre now: open incidents, units, calls of today; nothing of a person',
  reply: Board,
})
