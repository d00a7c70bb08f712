import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { clientRevoked, clientUnknown, permissionNotForMachines } from './problems.ts'

const clientId = Uuid
const permissions = T.Array(T.String({ maxLength: 120 }), { minItems: 1, maxItems: 50 })
const described = {
  name: T.String({ minLength: 3, maxLength: 120 }),
  purpose: T.String({ minLength: 10, maxLength: 500 }),
  permissions,
}

/** Another program that may speak to the region in its own name. */
export const MachineClient = T.Object({
  id: Uuid,
  ...described,
  secretMadeAt: Instant,
  registeredAt: Instant,
  /** To the minute, so that a busy client does not write with every request. */
  lastUsedAt: T.Union([Instant, T.Null()]),
  revokedAt: T.Union([Instant, T.Null()]),
})
export type MachineClient = Static<typeof MachineClient>

export const GrantablePermission = T.Object({
  name: T.String(),
  label: T.Object({ id: T.String(), en: T.String() }),
})

export const ListMachineClients = endpoint({
  get: '/machine/clients',
  permission: 'machine.client.manage',
  summary: 'Programs registered in the region, and the permissions a program may be given',
  reply: T.Object({
    clients: T.Array(MachineClient),
    grantable: T.Array(GrantablePermission),
    /** Where tokens are asked for. */
    tokenUrl: T.String(),
  }),
})

/** The secret is shown in this one answer; a repeat of the same request gives null. */
export const NewSecret = T.Object({ clientId: Uuid, secret: T.Union([T.String(), T.Null()]) })
export type NewSecret = Static<typeof NewSecret>

export const RegisterMachineClient = endpoint({
  post: '/machine/clients',
  permission: 'machine.client.manage',
  summary: 'Register a program; its secret is shown in this answer alone',
  input: described,
  reply: NewSecret,
  once: ['secret'],
  problems: [permissionNotForMachines as never],
})

export const ReviseMachineClient = endpoint({
  put: '/machine/clients/:clientId',
  permission: 'machine.client.manage',
  summary: 'Change what a program is called, is for and may do; its tokens end',
  input: { clientId, ...described },
  reply: Done,
  problems: [clientUnknown as never, clientRevoked as never, permissionNotForMachines as never],
})

export const RotateMachineSecret = endpoint({
  post: '/machine/clients/:clientId/secrets',
  permission: 'machine.client.manage',
  summary: 'Give a program a new secret; the old one and its tokens end at once',
  input: { clientId },
  reply: NewSecret,
  once: ['secret'],
  problems: [clientUnknown as never, clientRevoked as never],
})

export const RevokeMachineClient = endpoint({
  post: '/machine/clients/:clientId/revocations',
  permission: 'machine.client.manage',
  summary: 'End a program’s access for good',
  input: { clientId },
  reply: Done,
  problems: [clientUnknown as never, clientRevoked as never],
})
