import { fact } from '#platform/facts/fact.ts'
import { RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'

// All stand in the ministry's tenant, where the acts are done; the membership an assignment opens leaves its own
// fact in the region.

/** An assessor or the secretariat kept a profile. */
export const ProfileKept = fact('assessor.profile_kept', { personId: Uuid, revision: T.Integer() })
/** Reasons stay in the table: they are personal. */
export const ConflictDeclared = fact('assessor.conflict_declared', { personId: Uuid, region: RegionCode })
export const ConflictWithdrawn = fact('assessor.conflict_withdrawn', { personId: Uuid, region: RegionCode })

export const AssessorAssigned = fact('assessor.assessor_assigned', {
  year: Year,
  region: RegionCode,
  personId: Uuid,
})
export const AssignmentEnded = fact('assessor.assignment_ended', {
  year: Year,
  region: RegionCode,
  personId: Uuid,
})
export const AssignmentsProposed = fact('assessor.assignments_proposed', {
  proposalId: Uuid,
  year: Year,
  seats: T.Integer(),
})
export const ProposalApplied = fact('assessor.proposal_applied', { proposalId: Uuid, assigned: T.Integer() })

export const facts = [
  ProfileKept,
  ConflictDeclared,
  ConflictWithdrawn,
  AssessorAssigned,
  AssignmentEnded,
  AssignmentsProposed,
  ProposalApplied,
]
