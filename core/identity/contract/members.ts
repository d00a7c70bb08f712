import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { RoleCode } from './words.ts'

export const OpdKind = T.Union([
  T.Literal('sekretariat'),
  T.Literal('dinas'),
  T.Literal('badan'),
  T.Literal('inspektorat'),
  T.Literal('kecamatan'),
  T.Literal('rumah_sakit'),
  T.Literal('bagian'),
  T.Literal('lainnya'),
])
export type OpdKind = Static<typeof OpdKind>

export const OpdCode = T.String({ pattern: '^[A-Z0-9][A-Z0-9-]{0,19}$', examples: ['DISKOMINFO'] })
export const OpdName = T.String({ minLength: 3, maxLength: 160, pattern: '\\S' })

export const Opd = T.Object({
  id: Uuid,
  code: OpdCode,
  name: OpdName,
  kind: OpdKind,
  members: T.Integer({ description: 'People who serve it now' }),
  closedAt: Nullable(Instant),
})
export type Opd = Static<typeof Opd>

export const Member = T.Object({
  membershipId: Uuid,
  personId: Uuid,
  name: T.String(),
  email: T.String(),
  role: RoleCode,
  opd: Nullable(T.Object({ id: Uuid, name: T.String() })),
  startedAt: Instant,
})
export type Member = Static<typeof Member>

export const Invitation = T.Object({
  id: Uuid,
  email: T.String(),
  role: RoleCode,
  opd: Nullable(T.Object({ id: Uuid, name: T.String() })),
  createdAt: Instant,
  expiresAt: Instant,
  state: T.Union([T.Literal('open'), T.Literal('expired'), T.Literal('accepted'), T.Literal('revoked')]),
})
export type Invitation = Static<typeof Invitation>

export const ListMembers = endpoint({
  get: '/identity/members',
  permission: 'identity.member.read',
  summary: 'People who serve the region now, with their roles',
  reply: T.Array(Member),
})

export const ChangeRole = endpoint({
  post: '/identity/members/:membershipId/roles',
  permission: 'identity.member.change',
  summary: 'Give a member another role or agency',
  input: { membershipId: Uuid, role: RoleCode, opdId: T.Optional(Uuid) },
  reply: Done,
})

export const EndMembership = endpoint({
  post: '/identity/members/:membershipId/endings',
  permission: 'identity.member.end',
  summary: 'End a membership; the region keeps at least one administrator',
  input: { membershipId: Uuid },
  reply: Done,
})

export const ListInvitations = endpoint({
  get: '/identity/invitations',
  permission: 'identity.member.read',
  summary: 'Invitations of the region, newest first',
  reply: T.Array(Invitation),
})

export const RevokeInvitation = endpoint({
  post: '/identity/invitations/:invitationId/revocations',
  permission: 'identity.member.invite',
  summary: 'Make an open invitation worthless',
  input: { invitationId: Uuid },
  reply: Done,
})

export const ListOpd = endpoint({
  get: '/identity/opd',
  permission: 'identity.opd.read',
  summary: 'Agencies of the region, also those closed',
  reply: T.Array(Opd),
})

export const CreateOpd = endpoint({
  post: '/identity/opd',
  permission: 'identity.opd.manage',
  summary: 'Add an agency to the region',
  input: { code: OpdCode, name: OpdName, kind: OpdKind },
  reply: T.Object({ id: Uuid }),
})

export const RenameOpd = endpoint({
  patch: '/identity/opd/:opdId',
  permission: 'identity.opd.manage',
  summary: 'Rename an agency',
  input: { opdId: Uuid, name: OpdName },
  reply: Done,
})

export const CloseOpd = endpoint({
  post: '/identity/opd/:opdId/closures',
  permission: 'identity.opd.manage',
  summary: 'Close an agency that nobody serves any more',
  input: { opdId: Uuid },
  reply: Done,
})

export const RoleTable = T.Object({
  roles: T.Array(T.Object({ code: RoleCode, label: Bilingual, permissions: T.Array(T.String()) })),
  permissions: T.Array(T.Object({ name: T.String(), label: Bilingual })),
})
export type RoleTable = Static<typeof RoleTable>

export const PermissionName = T.String({ pattern: '^[a-z]+\\.[a-z_]+\\.[a-z_]+$', maxLength: 120 })

export const ListRoles = endpoint({
  get: '/identity/roles',
  permission: 'identity.role.read',
  summary: 'Roles, permissions and which role holds which',
  reply: RoleTable,
})

export const GrantPermission = endpoint({
  post: '/identity/roles/:role/permissions',
  permission: 'identity.role.change',
  summary: 'Let a role do something it could not, in every region',
  input: { role: RoleCode, permission: PermissionName },
  reply: Done,
})

export const WithdrawPermission = endpoint({
  post: '/identity/roles/:role/withdrawals',
  permission: 'identity.role.change',
  summary: 'Take a permission from a role, in every region',
  input: { role: RoleCode, permission: PermissionName },
  reply: Done,
})
