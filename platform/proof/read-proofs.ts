import type { Context } from '#platform/context.ts'
import { findClient } from '#platform/machine/store.ts'
import { refuse } from '#platform/problem/problem.ts'
import { isUuid } from '#platform/schema/uuid.ts'
import type { DayHead, FactProof, FactShown, Seal, SealKey } from './contract.ts'
import { shownKey } from './keys.ts'
import { canonicalFact, type SealableFact } from './leaf.ts'
import { hashLeaf } from './merkle/hash.ts'
import { consistencyPath, inclusionPath, rootOf, verifyInclusion } from './merkle/proofs.ts'
import { type TilePlace, withTiles } from './merkle/tiles.ts'
import { factUnknown, headUnknown, leafUnknown, sizeUnknown } from './problems.ts'
import { sealHolds } from './signed.ts'
import { findSealable } from './store/facts.ts'
import { listKeys } from './store/keys.ts'
import * as seals from './store/seals.ts'
import { readTiles } from './store/tiles.ts'

export const getHead = async ({ tx, tenant }: Context): Promise<Seal> =>
  (await seals.findLastSeal(tx, tenant)) ?? refuse(headUnknown)

export const listSealKeys = async ({ tx }: Context): Promise<SealKey[]> => (await listKeys(tx)).map(shownKey)

export const listHeads = async ({ tx }: Context, names: ReadonlyMap<string, string>) =>
  (await seals.listHeads(tx)).map((head) => ({
    ...head,
    name: names.get(head.tenant) ?? null,
    sealedAt: head.sealedAt.toISOString(),
  }))

const AT_A_TIME = 100

/** Seals newest first; `next` asks for the older ones. */
export async function listSeals({ tx, tenant }: Context, before?: number) {
  const found = await seals.listSeals(tx, tenant, before ?? Number.MAX_SAFE_INTEGER, AT_A_TIME)
  const last = found.at(-1)?.number ?? 1
  return { seals: found, next: last > 1 ? last : null }
}

const DAYS = 30
export const listDayHeads = ({ tx, tenant }: Context): Promise<DayHead[]> =>
  seals.listDayHeads(tx, tenant, DAYS)

const reader =
  ({ tx, tenant }: Context) =>
  (places: readonly TilePlace[]) =>
    readTiles(tx, tenant, places)

const hexOf = (path: readonly Buffer[]): string[] => path.map((hash) => hash.toString('hex'))

/** Whoever holds a fact can hash it and ask here; nobody learns the hash of a fact they do not hold. */
export async function getInclusion(ctx: Context, seq: number, leaf: string) {
  const seal = await seals.findLastSeal(ctx.tx, ctx.tenant)
  if (seal === undefined || seq > seal.size) return refuse(leafUnknown)
  const { sealed, path } = await withTiles(reader(ctx), (node) => ({
    sealed: node(0, seq - 1),
    path: inclusionPath(seq - 1, seal.size, node),
  }))
  if (sealed.toString('hex') !== leaf) return refuse(leafUnknown)
  return { index: seq - 1, leaf, path: hexOf(path), seal }
}

export async function getConsistency(ctx: Context, from: number, to: number) {
  const { size: most } = await getHead(ctx)
  if (from > to || to > most) return refuse(sizeUnknown, { most })
  const read = reader(ctx)
  const { path, roots } = await withTiles(read, (node) => ({
    path: consistencyPath(from, to, node),
    roots: [rootOf(from, node), rootOf(to, node)],
  }))
  const [first, second] = hexOf(roots) as [string, string]
  return { from: { size: from, root: first }, to: { size: to, root: second }, path: hexOf(path) }
}

/** A fact of the tenant with its proof, computed from the fact as it stands now and checked here. */
export async function getFactProof(ctx: Context, seq: number): Promise<Omit<FactProof, 'words'>> {
  const fact = (await findSealable(ctx.tx, ctx.tenant, seq)) ?? refuse(factUnknown)
  const text = canonicalFact(fact)
  const leaf = hashLeaf(text)
  const mayKnow = ctx.actor.permissions.has('proof.actor.read')
  const shown = {
    fact: showFact(fact, await kindOf(ctx, fact.actor), mayKnow),
    leaf: leaf.toString('hex'),
    canonical: mayKnow ? text : null,
  }
  const seal = await seals.findSealOver(ctx.tx, ctx.tenant, seq)
  if (seal === undefined) return { ...shown, state: 'waiting', verified: false, path: [], seal: null }
  const path = await withTiles(reader(ctx), (node) => inclusionPath(seq - 1, seal.size, node))
  const proven =
    verifyInclusion(leaf, seq - 1, seal.size, path, Buffer.from(seal.root, 'hex')) &&
    (await isSigned(ctx, seal))
  return { ...shown, state: proven ? 'proven' : 'broken', verified: proven, path: hexOf(path), seal }
}

async function isSigned({ tx }: Context, seal: Seal): Promise<boolean> {
  const key = (await listKeys(tx)).find(({ key: id }) => id === seal.key)
  return key !== undefined && sealHolds(seal, key.publicKey)
}

type Kind = FactShown['actor']['kind']

function showFact(fact: SealableFact & { hasDetails: boolean }, kind: Kind, mayKnow: boolean): FactShown {
  const { seq, name, payload, actor, recordedAt, detailsCommitment, hasDetails } = fact
  return {
    seq,
    name,
    payload,
    actor: { kind, id: mayKnow ? actor : null },
    recordedAt: recordedAt.toISOString(),
    details: detailsCommitment === null ? 'none' : hasDetails ? 'kept' : 'erased',
  }
}

/** People and programs of others are both known by an identifier; the register of programs tells them apart. */
async function kindOf({ tx, tenant }: Context, actor: string): Promise<Kind> {
  if (actor === 'system' || actor === 'anonymous') return actor
  const isMachine = isUuid(actor) && (await findClient(tx, tenant, actor)) !== undefined
  return isMachine ? 'machine' : 'person'
}
