import type { Context } from '#platform/context.ts'
import { inTurns } from '#platform/in-turns.ts'
import type { Seal } from './contract.ts'
import { type EnvironmentKey, findSigner } from './keys.ts'
import { leafOf, type SealableFact } from './leaf.ts'
import { rootOf } from './merkle/proofs.ts'
import { appendLeaves, partialPlaces, placeOf, type Tile, type TilePlace, withTiles } from './merkle/tiles.ts'
import { hashOfSeal, type Signer, sealText } from './signed.ts'
import { lastSeqOf, listSealable } from './store/facts.ts'
import { holdKeys } from './store/keys.ts'
import { advanceHead, findLastSeal, insertSeal, lockHead } from './store/seals.ts'
import { readTiles, writeTiles } from './store/tiles.ts'

/** Facts under one seal at most; more are sealed in several turns, each whole in itself. */
const BATCH = 10_000

/**
 * Seals the next facts of the tenant: tiles, seal and head in this one transaction, so that an end in the middle leaves
 * nothing. The writers of facts are not waited for and do not wait.
 *
 * @returns the seal, and whether facts are left; nothing when there is no fact to seal or another process is sealing
 * @throws Error where facts are missing: nothing is sealed over a gap
 */
export async function sealNext(
  ctx: Context,
  environment: EnvironmentKey,
): Promise<{ seal: Seal; more: boolean } | undefined> {
  const { tx, tenant } = ctx
  await holdKeys(tx)
  const head = await lockHead(tx, tenant)
  if (head === undefined) return undefined
  const last = await lastSeqOf(tx, tenant)
  if (last < head.size) throw new Error(`Facts of ${tenant} end at ${last}, but ${head.size} are sealed.`)
  const size = Math.min(last, head.size + BATCH)
  if (size === head.size) return undefined
  const signer = await findSigner(ctx, environment)
  if (signer === undefined) return undefined
  const facts = whole(tenant, head.size, size, await listSealable(tx, tenant, head.size, size))
  const root = await growTree(ctx, head.size, await inTurns(facts, leafOf))
  const seal = await signSeal(ctx, signer, { number: head.number + 1, size, root: root.toString('hex') })
  await insertSeal(tx, seal)
  await advanceHead(tx, seal)
  return { seal, more: last > size }
}

/** @throws Error where a number between the two is not there */
function whole(
  tenant: string,
  after: number,
  upTo: number,
  facts: readonly SealableFact[],
): readonly SealableFact[] {
  for (let seq = after + 1; seq <= upTo; seq++) {
    if (facts[seq - after - 1]?.seq !== seq) throw new Error(`Fact ${seq} of ${tenant} is missing.`)
  }
  return facts
}

/** Appends leaves to the stored tree. @returns its root afterwards */
async function growTree({ tx, tenant }: Context, size: number, leaves: readonly Buffer[]): Promise<Buffer> {
  const partial = await readTiles(tx, tenant, partialPlaces(size))
  const grown = appendLeaves({ size, partial: new Map(partial.map((tile) => [tile.level, tile])) }, leaves)
  await writeTiles(tx, tenant, grown)
  const inHand = new Map([...partial, ...grown].map((tile) => [placeOf(tile), tile]))
  const read = async (places: readonly TilePlace[]): Promise<Tile[]> => {
    const others = places.filter((place) => !inHand.has(placeOf(place)))
    return [
      ...places.flatMap((place) => inHand.get(placeOf(place)) ?? []),
      ...(await readTiles(tx, tenant, others)),
    ]
  }
  return withTiles(read, (node) => rootOf(size + leaves.length, node))
}

/** The clock of a machine may jump back; the times of seals never do. */
async function signSeal(
  { tx, tenant, now }: Context,
  signer: Signer,
  tree: Pick<Seal, 'number' | 'size' | 'root'>,
): Promise<Seal> {
  const before = await findLastSeal(tx, tenant)
  const at = Math.max(now.getTime(), before ? Date.parse(before.sealedAt) : 0)
  const unsigned = {
    tenant,
    ...tree,
    previous: before ? hashOfSeal(before) : null,
    sealedAt: new Date(at).toISOString(),
    key: signer.key,
  }
  return { ...unsigned, signature: signer.sign(sealText(unsigned)) }
}
