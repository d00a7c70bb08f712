import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { RoleCode, TenantCode } from './words.ts'

// Nothing secret passes here: acts with secrets or cookies are declared in door.ts.

export const MyAccount = T.Object({
  id: Uuid,
  name: T.String(),
  email: T.String(),
  hasPassword: T.Boolean(),
  totp: T.Boolean({ description: 'Whether an authenticator app is confirmed' }),
  recoveryCodesLeft: T.Integer(),
  passkeys: T.Array(
    T.Object({ id: T.String(), label: T.String(), createdAt: Instant, usedAt: Nullable(Instant) }),
  ),
})
export type MyAccount = Static<typeof MyAccount>

export const GetMyAccount = endpoint({
  get: '/identity/account',
  permission: 'self',
  summary: 'One’s own account and its safeguards',
  reply: MyAccount,
})

export const MyRegion = T.Object({
  code: TenantCode,
  name: T.String(),
  roles: T.Array(RoleCode),
  permissions: T.Array(T.String(), { description: 'What the person may do there; screens hide the rest' }),
})
export type MyRegion = Static<typeof MyRegion>

export const ListMyRegions = endpoint({
  get: '/identity/account/regions',
  permission: 'self',
  summary: 'Regions the person serves, for the region switcher; 00 is the ministry',
  reply: T.Array(MyRegion),
})

export const MySession = T.Object({
  id: Uuid,
  device: T.String(),
  method: T.Union([T.Literal('password'), T.Literal('passkey'), T.Literal('oidc')]),
  secondFactor: T.Boolean(),
  createdAt: Instant,
  seenAt: Instant,
  current: T.Boolean(),
})
export type MySession = Static<typeof MySession>

export const ListMySessions = endpoint({
  get: '/identity/account/sessions',
  permission: 'self',
  summary: 'Browsers that are signed in now',
  reply: T.Array(MySession),
})

export const RevokeSession = endpoint({
  post: '/identity/account/sessions/:sessionId/revocations',
  permission: 'self',
  summary: 'Sign another browser out',
  input: { sessionId: Uuid },
  reply: Done,
})

export const RemovePasskey = endpoint({
  post: '/identity/account/passkeys/:passkeyId/removals',
  permission: 'self',
  summary: 'Forget a passkey',
  input: { passkeyId: T.String({ maxLength: 1400, pattern: '^[A-Za-z0-9_-]+$' }) },
  reply: Done,
})
