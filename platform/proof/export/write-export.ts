import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '#platform/context.ts'
import { canonical } from '#platform/facts/canonical.ts'
import { refuse } from '#platform/problem/problem.ts'
import { VERSION } from '#platform/root.ts'
import type { Seal } from '../contract.ts'
import { shownKey } from '../keys.ts'
import { canonicalFact } from '../leaf.ts'
import { WIDTH } from '../merkle/tiles.ts'
import { exportNotEmpty, headUnknown } from '../problems.ts'
import { listDetails, listSealable } from '../store/facts.ts'
import { listKeys } from '../store/keys.ts'
import { findLastSeal, listSealsAfter } from '../store/seals.ts'
import { readTiles } from '../store/tiles.ts'
import { type About, detailsName, FILES, partName } from '../verify/format.ts'
import { README } from './readme.ts'

export interface ExportRequest {
  region: string
  folder: string
  /** Whether personal details that were not erased go along; the export is then confidential. */
  withDetails: boolean
  now: Date
  /** One act behind the region's wall; each page is read in its own. */
  run: <R>(act: (ctx: Context) => Promise<R>) => Promise<R>
  progress: (done: number, total: number) => void
}

/** Facts read at a time, and facts in a file. */
const PAGE = 5_000
const PART = 100_000
/** Only whoever exports may read: identifiers of people are in it. */
const PRIVATE = { mode: 0o600 } as const

/**
 * Writes every sealed fact of a region, its seals and the keys into an empty folder, in the form of docs/VERIFYING.md.
 *
 * @throws Refusal `proof.export_not_empty` or `proof.head_unknown`
 */
export async function writeExport(request: ExportRequest): Promise<About> {
  const { folder, region, run, now } = request
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return refuse(exportNotEmpty, { folder })
  const head = (await run((ctx) => findLastSeal(ctx.tx, region))) ?? refuse(headUnknown)
  const keys = (await run((ctx) => listKeys(ctx.tx))).map(shownKey)
  await write(folder, FILES.keys, `${JSON.stringify(keys, null, 2)}\n`)
  await writeSeals(request, head)
  await writeLeaves(request, head)
  const written = await writeFacts(request, head)
  const about: About = {
    format: 'penataran-facts',
    formatVersion: 1,
    region,
    size: head.size,
    ...written,
    product: VERSION,
    writtenAt: now.toISOString(),
  }
  await write(folder, FILES.readme, README)
  // Last, so that an export that was cut short does not look whole.
  await write(folder, FILES.about, `${JSON.stringify(about, null, 2)}\n`)
  return about
}

const write = (folder: string, name: string, body: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), body, PRIVATE)
const append = (folder: string, name: string, body: string | Uint8Array): Promise<void> =>
  appendFile(join(folder, name), body, PRIVATE)

async function writeSeals({ folder, region, run }: ExportRequest, head: Seal): Promise<void> {
  let after = 0
  while (after < head.number) {
    const seals = await run((ctx) => listSealsAfter(ctx.tx, region, after, PAGE))
    const wanted = seals.filter(({ number }) => number <= head.number)
    await append(folder, FILES.seals, wanted.map((seal) => `${canonical(seal)}\n`).join(''))
    after = seals.at(-1)?.number ?? head.number
  }
}

/** Hashes as they were sealed, not as the facts would give them now: so a change since then shows at its number. */
async function writeLeaves({ folder, region, run }: ExportRequest, { size }: Seal): Promise<void> {
  const tiles = Math.ceil(size / WIDTH)
  const atOnce = 64
  for (let first = 0; first < tiles; first += atOnce) {
    const places = Array.from({ length: Math.min(atOnce, tiles - first) }, (_, i) => ({
      level: 0,
      tile: first + i,
    }))
    const found = await run((ctx) => readTiles(ctx.tx, region, places))
    const hashes = Buffer.concat(found.sort((a, b) => a.tile - b.tile).map((tile) => tile.hashes))
    await append(folder, FILES.leaves, hashes.subarray(0, (size - first * WIDTH) * 32))
  }
}

async function writeFacts(
  { folder, region, withDetails, run, progress }: ExportRequest,
  { size }: Seal,
): Promise<Pick<About, 'parts' | 'details'>> {
  const parts: string[] = []
  const details: string[] = []
  for (let after = 0; after < size; after += PAGE) {
    const upTo = Math.min(after + PAGE, size)
    const number = Math.floor(after / PART) + 1
    const facts = await run((ctx) => listSealable(ctx.tx, region, after, upTo))
    if (parts.at(-1) !== partName(number)) parts.push(partName(number))
    await append(folder, partName(number), facts.map((fact) => `${canonicalFact(fact)}\n`).join(''))
    if (withDetails) await writeDetails({ folder, region, run }, details, { number, after, upTo })
    progress(upTo, size)
  }
  return { parts, details }
}

async function writeDetails(
  { folder, region, run }: Pick<ExportRequest, 'folder' | 'region' | 'run'>,
  names: string[],
  { number, after, upTo }: { number: number; after: number; upTo: number },
): Promise<void> {
  const kept = await run((ctx) => listDetails(ctx.tx, region, after, upTo))
  if (kept.length === 0) return
  if (names.at(-1) !== detailsName(number)) names.push(detailsName(number))
  await append(folder, detailsName(number), kept.map((one) => `${canonical(one)}\n`).join(''))
}
