import { repeatedly } from '#platform/chore/repeatedly.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import { standingTo } from './check-head.ts'
import type { Seal } from './contract.ts'
import { findKeptHead, keepHead } from './kept-heads.ts'
import { beginFirstKey, type EnvironmentKey } from './keys.ts'
import { sealNext } from './seal-tenant.ts'
import { hashOfSeal } from './signed.ts'
import { findCurrentKey } from './store/keys.ts'
import { listDue } from './store/seals.ts'

/** What sealing runs on. */
export interface SealHouse {
  database: Database
  /** `PENATARAN_SEAL_KEY`, where it is set. */
  sealKey: EnvironmentKey
  now: () => Date
  onError: (error: unknown, where: { tenant: string }) => void
  /** Folder beside the database that keeps the latest heads; not kept when absent. */
  headsFolder?: string
}

/** From so many unsealed facts on a tenant does not wait for its minute. */
const MOST_WAITING = 1_000
const EVERY_MS = 60_000
const LOOK_MS = 5_000

/** Seals every tenant that is due; one that fails does not keep the others. @returns how many seals were made */
export async function sealDue(house: SealHouse): Promise<number> {
  const { database, now } = house
  const before = new Date(now().getTime() - EVERY_MS)
  const due = await database.inShared((tx) => listDue(tx, MOST_WAITING, before, now()))
  if (due.length === 0) return 0
  if (!(await database.inShared(findCurrentKey))) {
    await actIn(house, NATIONAL, (ctx) => beginFirstKey(ctx, house.sealKey))
  }
  let made = 0
  for (const tenant of due) {
    made += await sealTenant(house, tenant).catch((error: unknown) => {
      house.onError(error, { tenant })
      return 0
    })
  }
  return made
}

/** Turns in a row for one tenant, so that a long backlog does not keep the others from their minute. */
const MOST_TURNS = 10

/** What a tenant has waiting, one transaction a seal. @returns how many seals were made */
export async function sealTenant(house: SealHouse, tenant: string): Promise<number> {
  let made = 0
  for (;;) {
    const turn = await actIn(house, tenant, (ctx) => sealNext(ctx, house.sealKey))
    if (turn === undefined) return made
    made++
    if (house.headsFolder !== undefined) await keepNewHead(house, house.headsFolder, turn.seal)
    if (!turn.more || made === MOST_TURNS) return made
  }
}

/** A head that this database does not lead to stays until somebody has looked: it is the only witness of what is lost. */
async function keepNewHead(house: SealHouse, folder: string, seal: Seal): Promise<void> {
  const kept = await findKeptHead(folder, seal.tenant)
  const follows =
    kept === undefined ||
    seal.previous === hashOfSeal(kept) ||
    (await actIn(house, seal.tenant, (ctx) => standingTo(ctx, kept))).standing === 'ahead'
  if (follows) await keepHead(folder, seal)
}

const actIn = <R>(
  { database, now }: SealHouse,
  tenant: string,
  act: (ctx: Context) => Promise<R>,
): Promise<R> =>
  database.inTenant(tenant, SYSTEM.id, (tx) =>
    act({
      tenant,
      actor: SYSTEM,
      tx,
      now: now(),
      language: 'id',
      requestId: 'seal',
      files: database.files,
      publicUrl: '',
      secrets: database.secrets,
    }),
  )

/** Looks every five seconds for what is due, until stopped; ends after the turn in hand. */
export const startSealing = (house: SealHouse): { stop: () => Promise<void> } =>
  repeatedly(
    LOOK_MS,
    () => sealDue(house),
    (error) => house.onError(error, { tenant: '' }),
  )
