import { ROLES } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'

export const RoleCode = T.Unsafe<(typeof ROLES)[number]>(T.Union(ROLES.map((role) => T.Literal(role))))
export type RoleCode = (typeof ROLES)[number]

/** `00` is the ministry. */
export const TenantCode = T.String({ pattern: '^([0-9]{2}\\.[0-9]{2}|00)$', examples: ['35.05', '00'] })

export const Email = T.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 254 })
export const PersonName = T.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
/** Length is judged by the password rules, so that the refusal can say how to mend it. */
export const Password = T.String({ maxLength: 256 })
