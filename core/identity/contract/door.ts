import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { Email, Password, PersonName, RoleCode, TenantCode } from './words.ts'

// Acts that carry secrets or set cookies. They are answered by the door (`/api/auth/*`), which keeps
// nothing of what passes: neither input nor reply is stored as the reply of an idempotency key.

/** What sign-in leads to: `done` (a session cookie is set) or `second_factor` (send a code next). */
export const SignInReply = T.Object({ next: T.Union([T.Literal('done'), T.Literal('second_factor')]) })
export type SignInReply = Static<typeof SignInReply>

export const GetSignInWays = endpoint({
  get: '/auth/ways',
  permission: 'public',
  summary: 'Ways to sign in that this installation offers',
  reply: T.Object({
    oidc: Nullable(T.Object({ name: T.String({ description: 'Begin at /api/auth/oidc?next=…' }) })),
    passkeys: T.Boolean({ description: 'Not on a bare IP address: browsers refuse passkeys there' }),
  }),
})

export const SignIn = endpoint({
  post: '/auth/sign-ins',
  permission: 'public',
  summary: 'Sign in with e-mail and password',
  input: { email: Email, password: Password },
  reply: SignInReply,
})

export const SubmitSecondFactor = endpoint({
  post: '/auth/second-factors',
  permission: 'public',
  summary: 'Finish a sign-in with a code of the authenticator app or a recovery code',
  input: { code: T.String({ minLength: 6, maxLength: 40 }) },
  reply: SignInReply,
})

export const SignOut = endpoint({
  post: '/auth/sign-outs',
  permission: 'public',
  summary: 'End this session; harmless without one',
  reply: Done,
})

export const ChangePassword = endpoint({
  post: '/auth/passwords',
  permission: 'self',
  summary: 'Change one’s password; every other session ends',
  input: { current: T.Optional(Password), next: Password },
  reply: Done,
})

export const EnableTotp = endpoint({
  post: '/auth/totp',
  permission: 'self',
  summary: 'Begin with an authenticator app; it counts after the first code',
  input: { password: T.Optional(Password) },
  reply: T.Object({
    secret: T.String({ description: 'Base32, for typing' }),
    uri: T.String({ description: 'otpauth address, for a QR code' }),
  }),
})

export const RecoveryCodes = T.Object({
  recoveryCodes: T.Array(T.String(), { description: 'Shown this once; each works once' }),
})

export const ConfirmTotp = endpoint({
  post: '/auth/totp/confirmations',
  permission: 'self',
  summary: 'Prove the authenticator app with its first code; gives recovery codes',
  input: { code: T.String({ minLength: 6, maxLength: 12 }) },
  reply: RecoveryCodes,
})

export const DisableTotp = endpoint({
  post: '/auth/totp/removals',
  permission: 'self',
  summary: 'Stop asking for the authenticator app',
  input: { password: T.Optional(Password), code: T.String({ minLength: 6, maxLength: 40 }) },
  reply: Done,
})

export const RegenerateRecoveryCodes = endpoint({
  post: '/auth/recovery-codes',
  permission: 'self',
  summary: 'New recovery codes; the old ones become worthless',
  input: { code: T.String({ minLength: 6, maxLength: 12 }) },
  reply: RecoveryCodes,
})

/** Options and answers of WebAuthn go through as the browser knows them. */
export const WebAuthnJson = T.Unsafe<Record<string, unknown>>(T.Object({}, { additionalProperties: true }))

export const BeginPasskey = endpoint({
  post: '/auth/passkeys/options',
  permission: 'self',
  summary: 'Options for navigator.credentials.create',
  input: { password: T.Optional(Password) },
  reply: WebAuthnJson,
})

export const RegisterPasskey = endpoint({
  post: '/auth/passkeys',
  permission: 'self',
  summary: 'Keep a passkey made by navigator.credentials.create',
  input: { label: T.String({ minLength: 1, maxLength: 60, pattern: '\\S' }), credential: WebAuthnJson },
  reply: Done,
})

export const BeginPasskeySignIn = endpoint({
  post: '/auth/passkey-sign-ins/options',
  permission: 'public',
  summary: 'Options for navigator.credentials.get',
  reply: WebAuthnJson,
})

export const SignInWithPasskey = endpoint({
  post: '/auth/passkey-sign-ins',
  permission: 'public',
  summary: 'Sign in with a passkey; it counts as both factors',
  input: { credential: WebAuthnJson },
  reply: SignInReply,
})

/** Tenant and secret in one: `35.05~…`. */
export const InvitationToken = T.String({
  pattern: '^([0-9]{2}\\.[0-9]{2}|00)~[A-Za-z0-9_-]{43}$',
  description: 'The part of the invitation link after /undangan/',
})

const InvitationLink = T.Object({
  id: Uuid,
  link: T.String({ description: 'Path of the invitation, shown this once', examples: ['/undangan/35.05~…'] }),
  expiresAt: Instant,
})

export const InvitePerson = endpoint({
  post: '/auth/invitations',
  permission: 'identity.member.invite',
  summary: 'Invite a person into the region; an earlier open invitation of the same kind becomes worthless',
  input: { email: Email, role: RoleCode, opdId: T.Optional(Uuid) },
  reply: InvitationLink,
})

export const InviteFirstAdministrator = endpoint({
  post: '/auth/first-administrators',
  permission: 'identity.administrator.invite',
  summary: 'The ministry invites the first administrator of a region (asked in the region’s own name)',
  input: { email: Email },
  reply: InvitationLink,
})

export const InvitationPreview = T.Object({
  tenant: TenantCode,
  regionName: T.String(),
  role: RoleCode,
  opdName: Nullable(T.String()),
  email: T.String(),
  expiresAt: Instant,
  hasAccount: T.Boolean({ description: 'Whether that e-mail has an account, which must then be signed in' }),
})
export type InvitationPreview = Static<typeof InvitationPreview>

export const PreviewInvitation = endpoint({
  post: '/auth/invitation-previews',
  permission: 'public',
  summary: 'What an invitation link is for',
  input: { token: InvitationToken },
  reply: InvitationPreview,
})

export const AcceptInvitation = endpoint({
  post: '/auth/invitation-acceptances',
  permission: 'public',
  summary: 'Join the region: with a new account, or signed in as the invited person',
  input: { token: InvitationToken, name: T.Optional(PersonName), password: T.Optional(Password) },
  reply: T.Object({ region: T.Union([RegionCode, T.Literal('00')]) }),
})
