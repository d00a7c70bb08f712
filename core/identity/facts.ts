import { fact } from '#platform/facts/fact.ts'
import { Nullable, T, Uuid } from '#platform/schema/schema.ts'
import { RoleCode } from './contract.ts'

// Sign-in and account facts stand in the national tenant, because a person belongs to no region.
// Facts of members and agencies stand in the region whose rows they change.
// The actor of every fact is the person who acted; payloads carry ids, never e-mail, address or secret.

export const SignInMethod = T.Union([T.Literal('password'), T.Literal('passkey'), T.Literal('oidc')])
/** Why a sign-in was refused, for the auditor; the person is told less. */
export const RefusalReason = T.Union([
  T.Literal('unknown_account'),
  T.Literal('wrong_password'),
  T.Literal('wrong_code'),
  T.Literal('reused_code'),
  T.Literal('passkey'),
  T.Literal('oidc'),
])

export const SignedIn = fact('identity.signed_in', {
  personId: Uuid,
  sessionId: Uuid,
  method: SignInMethod,
  secondFactor: T.Boolean(),
})
export const SignedOut = fact('identity.signed_out', { sessionId: Uuid })
export const SignInRefused = fact('identity.sign_in_refused', {
  personId: Nullable(Uuid),
  reason: RefusalReason,
})
export const LockedOut = fact('identity.locked_out', {
  personId: Nullable(Uuid),
  kind: T.Union([T.Literal('account'), T.Literal('address')]),
  seconds: T.Integer(),
})
export const PasswordChanged = fact('identity.password_changed', { personId: Uuid })
export const TotpEnabled = fact('identity.totp_enabled', { personId: Uuid })
export const TotpDisabled = fact('identity.totp_disabled', { personId: Uuid })
export const RecoveryCodesRenewed = fact('identity.recovery_codes_renewed', { personId: Uuid })
export const RecoveryCodeUsed = fact('identity.recovery_code_used', { personId: Uuid, left: T.Integer() })
export const PasskeyAdded = fact('identity.passkey_added', { personId: Uuid })
export const PasskeyRemoved = fact('identity.passkey_removed', { personId: Uuid })
export const SessionRevoked = fact('identity.session_revoked', { sessionId: Uuid })
export const ExternalAccountLinked = fact('identity.external_account_linked', {
  personId: Uuid,
  issuer: T.String(),
})
export const AccountCreated = fact('identity.account_created', { personId: Uuid })
export const PermissionGranted = fact('identity.permission_granted', {
  role: RoleCode,
  permission: T.String(),
})
export const PermissionWithdrawn = fact('identity.permission_withdrawn', {
  role: RoleCode,
  permission: T.String(),
})

export const MemberInvited = fact('identity.member_invited', {
  invitationId: Uuid,
  role: RoleCode,
  opdId: Nullable(Uuid),
})
export const InvitationRevoked = fact('identity.invitation_revoked', { invitationId: Uuid })
export const MembershipStarted = fact('identity.membership_started', {
  membershipId: Uuid,
  personId: Uuid,
  role: RoleCode,
  opdId: Nullable(Uuid),
  invitationId: Nullable(Uuid),
})
export const MembershipEnded = fact('identity.membership_ended', {
  membershipId: Uuid,
  personId: Uuid,
  role: RoleCode,
})
export const RoleChanged = fact('identity.role_changed', {
  membershipId: Uuid,
  personId: Uuid,
  from: RoleCode,
  to: RoleCode,
  opdId: Nullable(Uuid),
})
export const OpdCreated = fact('identity.opd_created', { opdId: Uuid, code: T.String() })
export const OpdRenamed = fact('identity.opd_renamed', { opdId: Uuid, name: T.String() })
export const OpdClosed = fact('identity.opd_closed', { opdId: Uuid })

export const facts = [
  SignedIn,
  SignedOut,
  SignInRefused,
  LockedOut,
  PasswordChanged,
  TotpEnabled,
  TotpDisabled,
  RecoveryCodesRenewed,
  RecoveryCodeUsed,
  PasskeyAdded,
  PasskeyRemoved,
  SessionRevoked,
  ExternalAccountLinked,
  AccountCreated,
  PermissionGranted,
  PermissionWithdrawn,
  MemberInvited,
  InvitationRevoked,
  MembershipStarted,
  MembershipEnded,
  RoleChanged,
  OpdCreated,
  OpdRenamed,
  OpdClosed,
]
