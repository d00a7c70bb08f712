import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Name, Note } from './words.ts'

const ofShift = { shiftId: Uuid }

/** The name given at a position in one of the shifts listed, else the one of the account; null for machines. */
const ByName = Nullable(T.String())

export const Shift = T.Object({
  id: Uuid,
  name: T.String(),
  startedAt: Instant,
  endedAt: Nullable(Instant),
  people: T.Array(
    T.Object({
      personId: T.String(),
      name: T.String(),
      position: T.String(),
      from: Instant,
      until: Nullable(Instant),
    }),
  ),
  entries: T.Array(
    T.Object({ number: T.Integer(), at: Instant, byId: T.String(), byName: ByName, text: T.String() }),
  ),
  /** Signed by whoever leaves, then by whoever comes; open incidents as they stood when it was written. */
  handover: Nullable(
    T.Object({
      note: T.String(),
      openIncidents: T.Array(T.String()),
      givenById: T.String(),
      givenByName: ByName,
      givenAt: Instant,
      takenById: Nullable(T.String()),
      takenByName: ByName,
      takenAt: Nullable(Instant),
    }),
  ),
  isExample: T.Boolean(),
})
export type Shift = Static<typeof Shift>

export const ListShifts = endpoint({
  get: '/dispatch/shifts',
  permission: 'dispatch.shift.keep',
  summary: 'Shifts, newest first',
  input: { limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })) },
  reply: T.Array(Shift),
})

export const OpenShift = endpoint({
  post: '/dispatch/shifts',
  permission: 'dispatch.shift.keep',
  summary: 'Begin a shift; the one before must be handed over',
  input: {
    name: T.String({ minLength: 2, maxLength: 60, pattern: '\\S' }),
    isExample: T.Optional(T.Boolean()),
  },
  reply: T.Object({ id: Uuid }),
  problems: [problems.shiftOpen],
})

export const TakePosition = endpoint({
  post: '/dispatch/shifts/:shiftId/positions',
  permission: 'dispatch.shift.keep',
  summary: 'Sit down at a position in a shift; ends where one sat before',
  input: { ...ofShift, position: T.String({ minLength: 1, maxLength: 40 }), name: Name },
  reply: Done,
  problems: [problems.shiftUnknown, problems.shiftOver],
})

export const LeavePosition = endpoint({
  post: '/dispatch/shifts/:shiftId/departures',
  permission: 'dispatch.shift.keep',
  summary: 'Leave the position in a shift',
  input: ofShift,
  reply: Done,
  problems: [problems.shiftUnknown, problems.shiftOver],
})

export const WriteShiftEntry = endpoint({
  post: '/dispatch/shifts/:shiftId/entries',
  permission: 'dispatch.shift.keep',
  summary: 'Write into the log of a shift',
  input: { ...ofShift, text: Note },
  reply: Done,
  problems: [problems.shiftUnknown, problems.shiftOver],
})

export const GiveShift = endpoint({
  post: '/dispatch/shifts/:shiftId/handovers',
  permission: 'dispatch.shift.keep',
  summary: 'Write and sign the note for those who come',
  input: { ...ofShift, note: Note },
  reply: Done,
  problems: [problems.shiftUnknown, problems.shiftOver],
})

export const TakeShift = endpoint({
  post: '/dispatch/shifts/:shiftId/acceptances',
  permission: 'dispatch.shift.keep',
  summary: 'Sign the note of those who leave; ends their shift. Nobody signs both sides',
  input: ofShift,
  reply: Done,
  problems: [problems.shiftUnknown, problems.shiftOver, problems.shiftNotGiven, problems.sameSigner],
})
