import { alreadyMember, opdCodeTaken } from './problems/members.ts'

export * from './problems/members.ts'
export * from './problems/sign-in.ts'

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = {
  opd_code_once: opdCodeTaken,
  memberships_active_once: alreadyMember,
}
