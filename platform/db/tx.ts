import type { Transaction } from 'kysely'

/** A region's code such as `35.05`, `00` for the ministry, or '' where no wall is open. */
export type Tenant = string

/** The ministry's own tenant. */
export const NATIONAL: Tenant = '00'

/** Behind no wall: shared tables only; every tenant table looks empty (the policies fail closed). */
export const NO_TENANT: Tenant = ''

/**
 * One open transaction behind one tenant's wall. Only `inTenant` and `inShared` hand it out.
 * A store narrows it: `const db = (tx: Tx) => tx.withTables<PharmacyTables>()`.
 */
export type Tx = Transaction<Record<never, never>>
