import type { Context } from '#platform/context.ts'
import type { Seal } from './contract.ts'
import { rootOf } from './merkle/proofs.ts'
import { withTiles } from './merkle/tiles.ts'
import { sealHolds } from './signed.ts'
import { listKeys } from './store/keys.ts'
import { findLastSeal } from './store/seals.ts'
import { readTiles } from './store/tiles.ts'

/**
 * How the tree of this database stands to a head that was published: `ahead` or equal is well; `behind` means that it
 * lacks facts which were sealed, as after the restore of an old backup; `other` that its past is another; `foreign`
 * that the head was not signed by a key of this installation.
 */
export type Standing = 'ahead' | 'behind' | 'other' | 'foreign'

export async function standingTo(ctx: Context, head: Seal): Promise<{ standing: Standing; size: number }> {
  const { tx, tenant } = ctx
  const size = (await findLastSeal(tx, tenant))?.size ?? 0
  const key = (await listKeys(tx)).find(({ key: id }) => id === head.key)
  if (head.tenant !== tenant || key === undefined || !sealHolds(head, key.publicKey))
    return { standing: 'foreign', size }
  if (size < head.size) return { standing: 'behind', size }
  const root = await withTiles(
    (places) => readTiles(tx, tenant, places),
    (node) => rootOf(head.size, node),
  )
  return { standing: root.toString('hex') === head.root ? 'ahead' : 'other', size }
}
