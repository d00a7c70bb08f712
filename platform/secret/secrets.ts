// Secrets of the installation for acts. An act asks by purpose, never for the root key:
//   const box = await secretsOf(ctx).box('machine.clients')
//   const stored = box.close(secret, `${ctx.tenant} ${clientId}`)   // text for a column
//   const secret = box.open(stored, `${ctx.tenant} ${clientId}`)
//   const key = await secretsOf(ctx).key(`dispatch.callers ${ctx.tenant}`)   // 32 bytes for an HMAC

import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { keepOnce } from '#platform/keep-once.ts'
import { keyFrom, type Seal, sealWith } from './seal.ts'

export interface Secrets {
  /** A box that seals for one purpose, such as `machine.clients`. */
  box: (purpose: string) => Promise<Seal>
  /** 32 bytes for one purpose, steady as long as the installation's secret: for keyed hashes. */
  key: (purpose: string) => Promise<Buffer>
}

type Owner = Pick<pg.Pool, 'query'>

/**
 * Secrets under `PENATARAN_SECRET`, or under the installation's own key in the database, which only the owner's
 * connection can read: SQL that slips into an act can not open what it seals.
 */
export function openSecrets(owner: Owner, secret: string | undefined): Secrets {
  const root = keepOnce(async () => (secret === undefined ? await ownKey(owner) : Buffer.from(secret)))
  // Purposes are few, at most some for each region; deriving a key takes longer than using it.
  const keys = new Map<string, Buffer>()
  const key = async (purpose: string): Promise<Buffer> => {
    const known = keys.get(purpose) ?? keyFrom(await root(), purpose)
    keys.set(purpose, known)
    return known
  }
  return { key, box: async (purpose) => sealWith(await key(purpose), secret === undefined ? 'own' : 'env') }
}

/**
 * The secrets an act may use.
 *
 * @throws Error where the act was opened without any
 */
export function secretsOf({ secrets }: { secrets?: Secrets }): Secrets {
  if (secrets === undefined) throw new Error('This act was opened without the secrets of the installation.')
  return secrets
}

/** Made at the first use. */
async function ownKey(owner: Owner): Promise<Buffer> {
  await owner.query("insert into platform.keys (id, key) values ('own', $1) on conflict (id) do nothing", [
    randomBytes(32),
  ])
  const { rows } = await owner.query<{ key: Buffer }>("select key from platform.keys where id = 'own'")
  const key = rows[0]?.key
  if (!key) throw new Error('The root key of this installation is missing.')
  return key
}
