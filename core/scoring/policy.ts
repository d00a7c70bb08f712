import type { Role } from '#platform/module.ts'

/** Nobody scores a region they also serve. */
export const mayScore = (rolesHere: readonly Role[]): boolean =>
  rolesHere.every((role) => role === 'assessor')

interface Standing {
  roles: readonly Role[]
  opdIds: readonly string[]
}

/** The secretariat answers for every question, an agency for its own; one nobody owns is the secretariat's. */
export const mayAnswer = ({ roles, opdIds }: Standing, ownerOpdId: string | null): boolean =>
  roles.includes('region_admin') || (ownerOpdId !== null && opdIds.includes(ownerOpdId))
