import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { MembershipEnded } from '../facts.ts'
import { inRegion } from '../store/elsewhere.ts'
import { endMembership, findActiveMembership, isMember } from '../store/members.ts'
import { startMembership } from './create-administrator.ts'

/** Lets an assessor into a region, from the ministry; somebody who is in already stays in. */
export const startAssessorMembership = (ctx: Context, region: string, personId: string): Promise<void> =>
  inRegion(ctx, region, async (there) => {
    if (await isMember(there.tx, region, personId, 'assessor', null)) return
    await startMembership(there, personId, 'assessor', null)
  })

/** Ends what {@link startAssessorMembership} began. */
export const endAssessorMembership = (ctx: Context, region: string, personId: string): Promise<void> =>
  inRegion(ctx, region, async (there) => {
    const membershipId = await findActiveMembership(there.tx, region, personId, 'assessor')
    if (membershipId === undefined) return
    await endMembership(there.tx, region, membershipId, there.now)
    publish(there, MembershipEnded.of({ membershipId, personId, role: 'assessor' }))
  })
