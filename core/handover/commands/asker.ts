import type { Context } from '#platform/context.ts'
import type { Asker } from '../policy.ts'

const ARRANGES = { delegation: 'handover.delegation.arrange', role: 'handover.role.arrange' } as const

/** Who asks, and whether others' delegations or roles are theirs to arrange. */
export const askerOf = ({ actor }: Context, what: keyof typeof ARRANGES): Asker => ({
  personId: actor.id,
  isSecretariat: actor.permissions.has(ARRANGES[what]),
})

/** Whoever may see the members of a region sees who stands in for whom; others see what concerns them. */
export const ownOnly = ({ actor }: Context): { personId?: string } =>
  actor.permissions.has('identity.member.read') ? {} : { personId: actor.id }
