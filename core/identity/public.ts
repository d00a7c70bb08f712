// Reads for the modules above: the list of regions, who serves where, agencies; the one way into a region that an
// assignment opens; and memberships lent to somebody who stands in, or handed on.

export { endAssessorMembership, startAssessorMembership } from './commands/assessor-membership.ts'
export {
  endDelegation,
  endDueDelegations,
  moveMembership,
  startDelegation,
} from './commands/delegate-membership.ts'
export { getExampleActor, putExamplePerson } from './commands/put-example-person.ts'
export { listHeld } from './store/held.ts'
export { listMembers } from './store/members.ts'
export { listOpd } from './store/opd.ts'
export { getStanding, listPeopleNames, listServing, type ServingPerson } from './store/people-of.ts'
export { putCohorts } from './store/reference.ts'
export { findRegion, listRegions } from './store/regions.ts'
