import type { RoleCode } from '../../contract.ts'

const OF_MINISTRY: readonly RoleCode[] = ['ministry_admin', 'assessor', 'auditor']
const OF_REGION: readonly RoleCode[] = [
  'opd_officer',
  'leader',
  'service_operator',
  'call_taker',
  'dispatcher',
  'field_crew',
  'pharmacist',
  'pharmacy_assistant',
  'region_admin',
  'auditor',
  'citizen',
]

/**
 * Roles that may be offered behind a wall, those most often given first. The server judges by its own rule;
 * a test holds the two together.
 */
export const rolesHere = (region: string): readonly RoleCode[] => (region === '00' ? OF_MINISTRY : OF_REGION)
