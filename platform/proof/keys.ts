import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { NATIONAL } from '#platform/db/tx.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import type { SealKey } from './contract.ts'
import { KeyBegun } from './facts.ts'
import { keyNeeded, keyUnusable } from './problems.ts'
import { endorsementText, pemOf, type Signer, signerFromPem, signerOf } from './signed.ts'
import { endKey, findCurrentKey, insertKey, type KeyRow, listKeys, lockKeys } from './store/keys.ts'

/** The PEM text of `PENATARAN_SEAL_KEY`, where it is set. */
export type EnvironmentKey = string | undefined

/**
 * The signer in use. Call it while keys are held (`holdKeys`): the key can then not end before the act does.
 *
 * @returns nothing before the first key has begun
 * @throws Refusal `proof.key_unusable` where the environment holds another key than the one in use
 */
export async function findSigner(ctx: Context, environment: EnvironmentKey): Promise<Signer | undefined> {
  const current = await findCurrentKey(ctx.tx)
  if (current === undefined) return undefined
  if (current.privateKey !== null) return openKey(ctx, current.key, current.privateKey)
  if (environment === undefined) return refuse(keyUnusable, { why: 'PENATARAN_SEAL_KEY: –' })
  const signer = signerFromPem(environment)
  return signer.key === current.key ? signer : refuse(keyUnusable, { why: `${signer.key} ≠ ${current.key}` })
}

const PURPOSE = 'proof.keys'

async function openKey(ctx: Context, key: string, closed: string): Promise<Signer> {
  const box = await secretsOf(ctx).box(PURPOSE)
  return signerFromPem(box.open(closed, key))
}

/** Begins the very first key, where there is none: the environment's, or one that is made now. */
export async function beginFirstKey(ctx: Context, environment: EnvironmentKey): Promise<void> {
  await lockKeys(ctx.tx)
  if ((await findCurrentKey(ctx.tx)) !== undefined) return
  await begin(ctx, environment === undefined ? await makeKey(ctx) : fromEnvironment(environment), undefined)
}

interface NewKey {
  signer: Signer
  privateKey: string | null
}

const fromEnvironment = (pem: string): NewKey => ({ signer: signerFromPem(pem), privateKey: null })

async function makeKey(ctx: Context): Promise<NewKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const signer = signerOf(privateKey)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return { signer, privateKey: (await secretsOf(ctx).box(PURPOSE)).close(pem, signer.key) }
}

/**
 * Ends the key in use and begins the next, which the old one signs. The act stands behind the ministry's wall.
 *
 * @param next PEM of the next private key, when it is to be held by the environment
 * @throws Refusal `proof.key_needed` where the environment holds the key and no next one is given
 */
export async function rotateKey(
  ctx: Context,
  environment: EnvironmentKey,
  next: string | undefined,
): Promise<{ key: string; endorsedBy: string }> {
  if (ctx.tenant !== NATIONAL) throw new Error('Keys belong to the installation.')
  await lockKeys(ctx.tx)
  const current = await findCurrentKey(ctx.tx)
  if (current === undefined)
    await begin(ctx, environment ? fromEnvironment(environment) : await makeKey(ctx), undefined)
  const old = await signerToEnd(ctx, environment, current, next)
  const made = await makeNext(ctx, environment, old, next)
  await begin(ctx, made, old)
  return { key: made.signer.key, endorsedBy: old.key }
}

async function signerToEnd(
  ctx: Context,
  environment: EnvironmentKey,
  current: { privateKey: string | null } | undefined,
  next: string | undefined,
): Promise<Signer> {
  if (current?.privateKey === null && next === undefined) return refuse(keyNeeded)
  const signer = await findSigner(ctx, environment)
  if (signer === undefined) throw new Error('A key has just begun.')
  return signer
}

/** The given key; else the environment's where it is not yet in use; else one that is made now. */
async function makeNext(
  ctx: Context,
  environment: EnvironmentKey,
  old: Signer,
  next: string | undefined,
): Promise<NewKey> {
  if (next !== undefined) return fromEnvironment(createPem(next))
  if (environment === undefined) return makeKey(ctx)
  const held = fromEnvironment(environment)
  return held.signer.key === old.key ? makeKey(ctx) : held
}

/** @throws Error where the text is no private key */
const createPem = (text: string): string =>
  createPrivateKey(text).export({ type: 'pkcs8', format: 'pem' }) as string

async function begin(ctx: Context, { signer, privateKey }: NewKey, old: Signer | undefined): Promise<void> {
  const before = await listKeys(ctx.tx)
  const { key, publicKey } = signer
  const from = ctx.now
  const endorsedBy = old?.key ?? null
  const text = endorsementText({ key, publicKey, endorsedBy, from: from.toISOString() })
  if (old) await endKey(ctx.tx, old.key, from)
  await insertKey(ctx.tx, {
    key,
    place: before.length + 1,
    publicKey,
    privateKey,
    from,
    until: null,
    endorsedBy,
    endorsement: old?.sign(text) ?? null,
  })
  if (ctx.tenant === NATIONAL) publish(ctx, KeyBegun.of({ key, publicKey, endorsedBy }))
}

export const shownKey = ({ from, until, ...row }: KeyRow): SealKey => ({
  ...row,
  from: from.toISOString(),
  until: until?.toISOString() ?? null,
  pem: pemOf(row.publicKey),
})
