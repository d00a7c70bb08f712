import { ROLES } from '#platform/module.ts'
import type { Language } from '#platform/problem/problem.ts'
import { type Bilingual, T } from '#platform/schema/schema.ts'

export const RoleCode = T.Unsafe<(typeof ROLES)[number]>(T.Union(ROLES.map((role) => T.Literal(role))))
export type RoleCode = (typeof ROLES)[number]

/** What each role is called on screens. */
export const ROLE_NAMES: Record<RoleCode, Bilingual> = {
  ministry_admin: { id: 'Admin kementerian', en: 'Ministry administrator' },
  assessor: { id: 'Asesor', en: 'Assessor' },
  region_admin: { id: 'Admin daerah', en: 'Region administrator' },
  opd_officer: { id: 'Petugas OPD', en: 'Agency officer' },
  leader: { id: 'Pimpinan', en: 'Leader' },
  service_operator: { id: 'Operator layanan', en: 'Service operator' },
  call_taker: { id: 'Penerima panggilan 112', en: '112 call taker' },
  dispatcher: { id: 'Dispatcher 112', en: '112 dispatcher' },
  field_crew: { id: 'Petugas lapangan', en: 'Field crew' },
  pharmacist: { id: 'Apoteker', en: 'Pharmacist' },
  pharmacy_assistant: { id: 'Tenaga teknis kefarmasian', en: 'Pharmacy technician' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  citizen: { id: 'Warga', en: 'Citizen' },
}

/** What the roles are called in one language. */
export const roleNames = (language: Language): Record<RoleCode, string> =>
  Object.fromEntries(ROLES.map((role) => [role, ROLE_NAMES[role][language]])) as Record<RoleCode, string>

/** `00` is the ministry. */
export const TenantCode = T.String({ pattern: '^([0-9]{2}\\.[0-9]{2}|00)$', examples: ['35.05', '00'] })

export const Email = T.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 254 })
export const PersonName = T.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
/** Length is judged by the password rules, so that the refusal can say how to mend it. */
export const Password = T.String({ maxLength: 256 })
