import type { Context } from '#platform/context.ts'
import { type Manifest, type Permission, route } from '#platform/module.ts'
import { changeClient, endClient, rotateSecret } from './commands/change-client.ts'
import { registerClient } from './commands/register-client.ts'
import {
  ListMachineClients,
  type MachineClient,
  RegisterMachineClient,
  ReviseMachineClient,
  RevokeMachineClient,
  RotateMachineSecret,
} from './contract.ts'
import { facts } from './facts.ts'
import { type ClientRow, listClients, sweepTokens } from './store.ts'
import { surfaces, tokenUrlOf } from './token-surface.ts'

/**
 * Other programs that speak to a region in their own name, with the permissions that modules offer to machines.
 *
 * @param modules asked when somebody looks, so that the list of modules may hold this one
 */
export function machineManifest(modules: () => readonly Manifest[]): Manifest {
  const offered = () => modules().flatMap((m) => m.permissions.filter(({ machine }) => machine))
  const grantable = () => new Set<string>(offered().map(({ name }) => name))
  return {
    name: 'machine',
    folder: 'platform/machine',
    purpose: {
      id: 'Program lain yang berbicara dengan daerah atas namanya sendiri, dan rahasianya.',
      en: 'Programs of others that speak to a region in their own name, and their secrets.',
    },
    permissions: [
      {
        name: 'machine.client.manage',
        label: { id: 'Mengelola klien mesin', en: 'Manage machine clients' },
        roles: ['region_admin'],
      },
    ],
    facts,
    surfaces,
    chores: [
      {
        name: 'machine.sweep',
        everyMinutes: 60,
        behind: 'regions',
        run: ({ tx, tenant, now }) => sweepTokens(tx, tenant, now),
      },
    ],
    routes: [
      route(ListMachineClients, (ctx) => listHere(ctx, offered())),
      route(RegisterMachineClient, (ctx, input) => registerClient(ctx, input, grantable())),
      route(ReviseMachineClient, (ctx, input) => changeClient(ctx, input, grantable())),
      route(RotateMachineSecret, rotateSecret),
      route(RevokeMachineClient, endClient),
    ],
  }
}

async function listHere(ctx: Context, offered: readonly Permission[]) {
  return {
    clients: (await listClients(ctx.tx, ctx.tenant)).map(clientOf),
    grantable: offered.map(({ name, label }) => ({ name, label })),
    tokenUrl: tokenUrlOf(ctx.publicUrl, ctx.tenant),
  }
}

const clientOf = (row: ClientRow): MachineClient => ({
  id: row.id,
  name: row.name,
  purpose: row.purpose,
  permissions: row.permissions,
  secretMadeAt: row.secretMadeAt.toISOString(),
  registeredAt: row.registeredAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
})
