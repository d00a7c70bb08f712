import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { NATIONAL, type Tenant } from '#platform/db/tx.ts'
import { listTenantsWithFacts } from '#platform/facts/store.ts'
import type { Behind, Chore, Errand } from '#platform/module.ts'
import { repeatedly } from './repeatedly.ts'
import { addChores, claimChore, recordRun } from './store.ts'

/** What chores run on. */
export interface ChoreHouse {
  database: Database
  chores: readonly (Chore | Errand)[]
  now: () => Date
  publicUrl: string
  onError: (error: unknown, where: { chore: string; tenant: string }) => void
}

/**
 * Runs every chore that is due, one after the other. A chore is taken by moving its date on first, so a process
 * that dies in the middle leaves it to the next date; chores are safe to run again.
 */
export async function runDueChores(house: ChoreHouse): Promise<void> {
  const { database, chores, now } = house
  await database.inShared((tx) =>
    addChores(
      tx,
      chores.map(({ name }) => name),
      now(),
    ),
  )
  for (const chore of chores) {
    const everyMs = chore.everyMinutes * 60_000
    const isOurs = await database.inShared((tx) => claimChore(tx, chore.name, now(), everyMs))
    if (isOurs) await runChore(house, chore)
  }
}

/** One region's failure does not keep the others from their turn. */
async function runChore(house: ChoreHouse, chore: Chore | Errand): Promise<void> {
  let failure: string | null = null
  for (const tenant of await tenantsOf(house.database, chore)) {
    try {
      const behind: Behind = (act) =>
        house.database.inTenant(tenant, SYSTEM.id, (tx) => act(contextOf(house, tenant, tx)))
      await ('go' in chore ? chore.go(behind) : behind(chore.run))
    } catch (error) {
      failure ??= `${tenant}: ${error instanceof Error ? error.message : String(error)}`
      house.onError(error, { chore: chore.name, tenant })
    }
  }
  await house.database.inShared((tx) => recordRun(tx, chore.name, house.now(), failure))
}

const tenantsOf = async (database: Database, { behind }: Pick<Chore, 'behind'>): Promise<Tenant[]> =>
  behind === 'ministry'
    ? [NATIONAL]
    : (await database.inShared(listTenantsWithFacts)).filter((tenant) => tenant !== NATIONAL)

const contextOf = ({ database, now, publicUrl }: ChoreHouse, tenant: Tenant, tx: Context['tx']): Context => ({
  tenant,
  actor: SYSTEM,
  tx,
  now: now(),
  language: 'id',
  requestId: 'chore',
  files: database.files,
  publicUrl,
  secrets: database.secrets,
})

const LOOK_MS = 15_000

/** Looks for due chores now and every fifteen seconds, until stopped; ends after the chore in hand. */
export const startChores = (house: ChoreHouse): { stop: () => Promise<void> } =>
  repeatedly(
    LOOK_MS,
    () => runDueChores(house),
    (error) => house.onError(error, { chore: 'all', tenant: '' }),
  )

/**
 * Runs errands beside each other, a loop for each: one that waits for a slow exchange keeps no other from its turn.
 * There are as many loops as errands are declared, and each goes to one region at a time.
 */
export function startErrands({
  errands,
  ...house
}: Omit<ChoreHouse, 'chores'> & { errands: readonly Errand[] }): { stop: () => Promise<void> } {
  const loops = errands.map((errand) => startChores({ ...house, chores: [errand] }))
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
