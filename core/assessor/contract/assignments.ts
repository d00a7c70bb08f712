import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  alreadyAssigned,
  atCapacity,
  conflictOfInterest,
  inactiveAssessor,
  notAssigned,
  unknownAssessor,
} from '../problems.ts'
import { Area, Conflict, Reason, RegionName } from './words.ts'

/** An assignment that stands. */
export const Assignment = T.Object({
  region: RegionCode,
  year: Year,
  assessorId: Uuid,
  name: T.String(),
  assignedAt: Instant,
})
export type Assignment = Static<typeof Assignment>

/** What stands between an assessor and a region beside conflicts of interest. */
export const Obstacle = T.Union([
  T.Literal('assigned'),
  T.Literal('inactive'),
  T.Literal('full'),
  T.Literal('conflict'),
])
export type Obstacle = Static<typeof Obstacle>

export const Candidate = T.Object({
  assessorId: Uuid,
  name: T.String(),
  expertise: T.Array(Area),
  load: T.Integer(),
  capacity: T.Integer(),
  obstacles: T.Array(Obstacle),
  conflicts: T.Array(Conflict),
})
export type Candidate = Static<typeof Candidate>

export const ListAssignments = endpoint({
  get: '/assessors/assignments/:year',
  permission: 'assessor.assignment.manage',
  summary: 'Regions that take part in a year, each with its assessors',
  input: { year: Year },
  reply: T.Array(
    T.Object({
      region: RegionName,
      assessors: T.Array(T.Object({ assessorId: Uuid, name: T.String(), assignedAt: Instant })),
      /** Areas of expertise nobody of them brings. */
      uncovered: T.Array(Area),
    }),
  ),
})

export const ListCandidates = endpoint({
  get: '/assessors/assignments/:year/:region/candidates',
  permission: 'assessor.assignment.manage',
  summary: 'Every assessor for a region: load, expertise, and what stands against an assignment',
  input: { year: Year, region: RegionCode },
  reply: T.Array(Candidate),
})

export const AssignAssessor = endpoint({
  post: '/assessors/assignments/:year/:region',
  permission: 'assessor.assignment.manage',
  summary: 'Assign an assessor to a region that accepted the cycle; opens the region to the assessor',
  input: { year: Year, region: RegionCode, personId: Uuid },
  reply: Done,
  problems: [unknownAssessor, conflictOfInterest, inactiveAssessor, atCapacity, alreadyAssigned],
})

export const EndAssignment = endpoint({
  post: '/assessors/assignments/:year/:region/:personId/endings',
  permission: 'assessor.assignment.manage',
  summary: 'End an assignment with a reason; closes the region to the assessor, ratings stay',
  input: { year: Year, region: RegionCode, personId: Uuid, reason: Reason },
  reply: Done,
  problems: [notAssigned],
})

export const ListOwnAssignments = endpoint({
  get: '/assessors/own/assignments',
  permission: 'assessor.assignment.own',
  summary: 'The regions the caller rates, newest year first',
  reply: T.Array(
    T.Object({
      year: Year,
      region: RegionName,
      assignedAt: Instant,
      isExample: T.Boolean(),
      isOpen: T.Boolean(),
    }),
  ),
})

export const ListAssessorsHere = endpoint({
  get: '/assessors/here/:year',
  permission: 'assessor.assignment.read',
  summary: 'Who rates this region in a year',
  input: { year: Year },
  reply: T.Array(T.Object({ assessorId: Uuid, name: T.String(), assignedAt: Instant })),
})
