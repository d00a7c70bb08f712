import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, Reason, StageNumber } from './words.ts'

/** Who guides a region, from when; ended with a reason. */
export const Mentor = T.Object({
  id: Uuid,
  personId: Uuid,
  name: T.String(),
  fromOn: Day,
  ended: Nullable(T.Object({ at: Instant, reason: T.String() })),
})
export type Mentor = Static<typeof Mentor>

export const CoachNote = T.Object({
  id: Uuid,
  by: T.String(),
  /** The bimtek it is about; null where it is about the whole way. */
  stage: Nullable(StageNumber),
  text: T.String(),
  at: Instant,
})
export type CoachNote = Static<typeof CoachNote>

export const ListMentorCandidates = endpoint({
  get: '/movement/mentor-candidates',
  permission: 'movement.mentor.assign',
  summary: 'Assessors of the ministry, who may guide a region',
  reply: T.Array(T.Object({ personId: Uuid, name: T.String() })),
})

export const AssignMentor = endpoint({
  post: '/movement/regions/:region/mentors',
  permission: 'movement.mentor.assign',
  summary: 'Give a region a mentor; on record from then on as ground for a conflict of interest',
  input: { region: RegionCode, personId: Uuid, fromOn: Day },
  reply: T.Object({ id: Uuid }),
  problems: [problems.regionUnknown, problems.notAnAssessor, problems.mentorThere],
})

export const EndMentor = endpoint({
  post: '/movement/regions/:region/mentors/:id/endings',
  permission: 'movement.mentor.assign',
  summary: 'End the guidance of a mentor, with a reason',
  input: { region: RegionCode, id: Uuid, reason: Reason },
  reply: Done,
  problems: [problems.mentorUnknown],
})

export const WriteCoachNote = endpoint({
  post: '/movement/regions/:region/notes',
  permission: 'movement.mentor.note',
  summary: 'Tell the region one guides something; the region reads it',
  input: {
    region: RegionCode,
    stage: Nullable(StageNumber),
    text: T.String({ minLength: 3, maxLength: 4000, pattern: '\\S' }),
  },
  reply: T.Object({ id: Uuid }),
  problems: [problems.notYourRegion],
})
