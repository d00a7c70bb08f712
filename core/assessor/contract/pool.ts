import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  conflictDeclared,
  conflictUnknown,
  profileChanged,
  regionUnknown,
  unknownAssessor,
} from '../problems.ts'
import { Area, Capacity, Reason, RegionName } from './words.ts'

export const Affiliation = T.Object({
  institution: T.String({ minLength: 2, maxLength: 160, pattern: '\\S' }),
  /** The region the institution belongs to; null where it belongs to none. */
  region: Nullable(RegionCode),
})
export type Affiliation = Static<typeof Affiliation>

export const Coaching = T.Object({ region: RegionCode, years: T.Array(Year, { minItems: 1, maxItems: 20 }) })
export type Coaching = Static<typeof Coaching>

const PROFILE = {
  expertise: T.Array(Area, { maxItems: 12 }),
  affiliations: T.Array(Affiliation, { maxItems: 20 }),
  homeRegion: Nullable(RegionCode),
  coached: T.Array(Coaching, { maxItems: 100 }),
  /** Most regions the assessor takes on in a year. */
  capacity: Capacity,
  isActive: T.Boolean(),
}

export const DeclaredConflict = T.Object({
  id: Uuid,
  region: RegionName,
  reason: T.String(),
  /** Whether the assessor declared it, and not the secretariat. */
  byHerself: T.Boolean(),
  declaredAt: Instant,
})
export type DeclaredConflict = Static<typeof DeclaredConflict>

/** An assessor as the pool knows one; somebody who never filled in a profile has revision 0. */
export const Assessor = T.Object({
  personId: Uuid,
  name: T.String(),
  ...PROFILE,
  conflicts: T.Array(DeclaredConflict),
  /** Regions guided in the movement, with the years; known to the product, so nobody needs to declare them. */
  guided: T.Array(Coaching),
  revision: T.Integer({ minimum: 0 }),
  changedAt: Nullable(Instant),
})
export type Assessor = Static<typeof Assessor>

export const ListPool = endpoint({
  get: '/assessors',
  permission: 'assessor.pool.read',
  summary: 'Everybody who serves the ministry as an assessor, with profile and load in a year',
  input: { year: T.Optional(Year) },
  reply: T.Array(T.Object({ ...Assessor.properties, load: T.Integer() })),
})

export const GetOwnProfile = endpoint({
  get: '/assessors/own',
  permission: 'assessor.profile.keep',
  summary: 'The own profile of an assessor',
  reply: Assessor,
})

export const SaveOwnProfile = endpoint({
  put: '/assessors/own',
  permission: 'assessor.profile.keep',
  summary: 'Keep the own profile; refused when somebody changed it meanwhile',
  input: { ...PROFILE, revision: T.Integer({ minimum: 0 }) },
  reply: Assessor,
  problems: [profileChanged, regionUnknown],
})

export const GetProfile = endpoint({
  get: '/assessors/pool/:personId',
  permission: 'assessor.pool.read',
  summary: 'The profile of one assessor',
  input: { personId: Uuid },
  reply: Assessor,
  problems: [unknownAssessor],
})

export const SaveProfile = endpoint({
  put: '/assessors/pool/:personId',
  permission: 'assessor.pool.manage',
  summary: 'Keep the profile of an assessor; refused when somebody changed it meanwhile',
  input: { personId: Uuid, ...PROFILE, revision: T.Integer({ minimum: 0 }) },
  reply: Assessor,
  problems: [unknownAssessor, profileChanged, regionUnknown],
})

export const DeclareOwnConflict = endpoint({
  post: '/assessors/own/conflicts',
  permission: 'assessor.profile.keep',
  summary: 'Declare a conflict of interest of one’s own with a region',
  input: { region: RegionCode, reason: Reason },
  reply: Done,
  problems: [conflictDeclared, regionUnknown],
})

export const WithdrawOwnConflict = endpoint({
  post: '/assessors/own/conflicts/:conflictId/withdrawals',
  permission: 'assessor.profile.keep',
  summary: 'Withdraw a conflict one declared oneself',
  input: { conflictId: Uuid },
  reply: Done,
  problems: [conflictUnknown],
})

export const DeclareConflict = endpoint({
  post: '/assessors/pool/:personId/conflicts',
  permission: 'assessor.pool.manage',
  summary: 'Declare that an assessor has a conflict of interest with a region',
  input: { personId: Uuid, region: RegionCode, reason: Reason },
  reply: Done,
  problems: [unknownAssessor, conflictDeclared, regionUnknown],
})

export const WithdrawConflict = endpoint({
  post: '/assessors/pool/:personId/conflicts/:conflictId/withdrawals',
  permission: 'assessor.pool.manage',
  summary: 'Withdraw a declared conflict, whoever declared it',
  input: { personId: Uuid, conflictId: Uuid },
  reply: Done,
  problems: [conflictUnknown],
})
