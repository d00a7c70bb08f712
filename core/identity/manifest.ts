import type { Manifest } from '#platform/module.ts'
import { adminCreate } from './cli.ts'
import { GetMyAccount, ListMyRegions } from './contract.ts'
import { diagnose } from './diagnose.ts'
import { createAuthenticator, doorEndpoints } from './door/door.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { loadReference } from './reference.ts'
import { routes } from './routes.ts'
import { listRegions } from './store/regions.ts'

export const identity: Manifest = {
  name: 'identity',
  folder: 'core/identity',
  purpose: {
    id: 'Masuk, akun, anggota, peran, perangkat daerah, dan daftar daerah.',
    en: 'Sign-in, accounts, members, roles, agencies, and the list of regions.',
  },
  routes,
  permissions,
  facts,
  constraints,
  regionNames: async ({ tx }) => new Map((await listRegions(tx)).map(({ code, name }) => [code, name])),
  authenticator: createAuthenticator,
  door: doorEndpoints,
  loadReference,
  diagnose,
  cli: [adminCreate],
}

/** Addresses that every screen of the workspace asks first: who is here, and where. */
export const sessionReads: readonly string[] = [GetMyAccount, ListMyRegions].map(({ path }) => `/api${path}`)

export { prepareAccounts } from './accounts-at-start.ts'
