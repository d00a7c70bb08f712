import type { Context } from '#platform/context.ts'
import { foldSpecsOf } from '../rules/definition.ts'
import { type Readers, readFacts } from '../rules/reading.ts'
import { listDefinitions } from '../store/definitions.ts'
import { putFoldStates, refoldAll } from '../store/folding.ts'
import { findProgress, lockValues, putProgress } from '../store/measurements.ts'
import {
  addAside,
  beginAside,
  type Difference,
  findHead,
  listDifferences,
  listFactsAfter,
  replaceKept,
  settleAside,
} from '../store/rebuild.ts'
import { digestOf } from './fold-stale.ts'
import { tellChanges } from './tell-changes.ts'

const BATCH = 5_000

type Progress = (done: number, total: number) => void

/** Reckons a region's values from its facts, aside. @returns how many facts were read */
async function reckonAside(
  ctx: Context,
  readers: Readers,
  through: number,
  progress: Progress,
): Promise<number> {
  const { tx, tenant } = ctx
  await beginAside(tx)
  let read = 0
  for (let after = 0; ; ) {
    const facts = await listFactsAfter(tx, tenant, [...readers.keys()], { after, through, limit: BATCH })
    await addAside(tx, tenant, readFacts(facts, readers))
    read += facts.length
    after = facts.at(-1)?.seq ?? after
    progress(after, through)
    if (facts.length < BATCH) break
  }
  await settleAside(tx)
  const definitions = await listDefinitions(tx, tenant)
  await refoldAll(tx, tenant, definitions.flatMap(foldSpecsOf), 'aside')
  return read
}

export interface Recomputed {
  facts: number
  measurements: { removed: number; written: number }
  folds: { removed: number; written: number }
}

/**
 * Makes a region's measurements and values anew from its facts and puts them in place in one transaction: readers see
 * the old ones until it ends, and only rows that differ are written.
 */
export async function recompute(ctx: Context, readers: Readers, progress: Progress): Promise<Recomputed> {
  const { tx, tenant, now } = ctx
  await lockValues(tx, tenant)
  const through = await findHead(tx, tenant)
  const facts = await reckonAside(ctx, readers, through, progress)
  const measurements = await replaceKept(tx, tenant, 'measurements')
  const folds = await replaceKept(tx, tenant, 'folds')
  const computed = (await listDefinitions(tx, tenant)).filter((one) => foldSpecsOf(one).length > 0)
  const states = computed.map((one) => ({ code: one.code, digest: digestOf(one) }))
  await putFoldStates(tx, tenant, states, now)
  await putProgress(tx, tenant, through, now)
  const moved = folds.removed + folds.written > 0
  await tellChanges(ctx, [], new Set(moved ? computed.map(({ code }) => code) : []), through)
  return { facts, measurements, folds }
}

export interface Verified {
  facts: number
  differences: number
  first: Difference[]
}

const SHOWN = 20

/** Compares a region's measurements and values, digit by digit, with what its facts come to. Changes nothing. */
export async function verify(ctx: Context, readers: Readers, progress: Progress): Promise<Verified> {
  const { tx, tenant } = ctx
  await lockValues(tx, tenant)
  const through = (await findProgress(tx, tenant)) ?? 0
  const facts = await reckonAside(ctx, readers, through, progress)
  const measurements = await listDifferences(tx, tenant, 'measurements', SHOWN)
  const folds = await listDifferences(tx, tenant, 'folds', SHOWN)
  return {
    facts,
    differences: measurements.count + folds.count,
    first: [...measurements.first, ...folds.first].slice(0, SHOWN),
  }
}
