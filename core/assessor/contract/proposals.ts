import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import {
  nobodyInPool,
  nothingToAssign,
  proposalApplied,
  proposalStale,
  proposalUnknown,
} from '../problems.ts'
import { Area, ConflictKind, PerRegion, RegionName } from './words.ts'

/** Why a region stays short of assessors. */
export const Shortage = T.Object({
  region: RegionName,
  wanted: T.Integer(),
  proposed: T.Integer({ description: 'Assessors the region has and would get' }),
  /** Active assessors without a conflict of interest there. */
  eligible: T.Integer(),
  cause: T.Union([T.Literal('conflicts'), T.Literal('capacity')]),
})
export type Shortage = Static<typeof Shortage>

export const ProposedRegion = T.Object({
  region: RegionName,
  /** Assigned before; the proposal never takes one away. */
  kept: T.Array(Uuid),
  added: T.Array(Uuid),
  uncovered: T.Array(Area),
})
export type ProposedRegion = Static<typeof ProposedRegion>

export const ProposalContent = T.Object({
  regions: T.Array(ProposedRegion),
  loads: T.Array(
    T.Object({
      assessorId: Uuid,
      name: T.String(),
      before: T.Integer(),
      after: T.Integer(),
      capacity: T.Integer(),
      /** Regions of the year closed to the assessor, by kind of conflict. */
      conflicts: T.Array(T.Object({ region: RegionCode, kind: ConflictKind })),
    }),
  ),
  shortages: T.Array(Shortage),
  /** Seats asked for and not filled before, and seats the proposal fills. */
  seats: T.Object({ open: T.Integer(), filled: T.Integer() }),
  /** Server time of the solver. */
  milliseconds: T.Integer(),
})
export type ProposalContent = Static<typeof ProposalContent>

export const Proposal = T.Object({
  id: Uuid,
  year: Year,
  perRegion: T.Integer(),
  seed: T.Integer(),
  proposedAt: Instant,
  appliedAt: Nullable(Instant),
  ...ProposalContent.properties,
})
export type Proposal = Static<typeof Proposal>

export const ProposeAssignments = endpoint({
  post: '/assessors/proposals',
  permission: 'assessor.assignment.manage',
  summary: 'Let the solver propose the assignments of a year; nothing is assigned yet',
  input: {
    year: Year,
    perRegion: PerRegion,
    /** The same seed proposes the same again, as long as pool and regions are the same. */
    seed: T.Integer({ minimum: 0, maximum: 999_999 }),
  },
  reply: Proposal,
  problems: [nobodyInPool, nothingToAssign],
})

export const GetProposal = endpoint({
  get: '/assessors/proposals/:proposalId',
  permission: 'assessor.assignment.manage',
  summary: 'A proposal as it was shown',
  input: { proposalId: Uuid },
  reply: Proposal,
  problems: [proposalUnknown],
})

export const ApplyProposal = endpoint({
  post: '/assessors/proposals/:proposalId/applications',
  permission: 'assessor.assignment.manage',
  summary: 'Make the assignments of a proposal; refused when a conflict or a change stands against it by now',
  input: { proposalId: Uuid },
  reply: T.Object({ assigned: T.Integer() }),
  problems: [proposalUnknown, proposalApplied, proposalStale],
})
