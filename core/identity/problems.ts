import { alreadyMember, invitationAtOnce, invitationNeedsSignIn, opdCodeTaken } from './problems/members.ts'
import { passkeyRefused } from './problems/sign-in.ts'

export * from './problems/members.ts'
export * from './problems/sign-in.ts'

/** What the database refuses when two acts meet, in the words of this module. */
export const constraints = {
  opd_code_once: opdCodeTaken,
  memberships_active_once: alreadyMember,
  invitations_open_once: invitationAtOnce,
  people_email_once: invitationNeedsSignIn,
  passkeys_pkey: passkeyRefused,
}
