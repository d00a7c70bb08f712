// Verifies an export with nothing but its files and public keys: no database, no network, no clock. Reads every file
// once, in constant memory.
import { readdir, readFile } from 'node:fs/promises'
import type { Seal, SealKey } from '../contract.ts'
import { Frontier } from '../merkle/frontier.ts'
import { hashLeaf } from '../merkle/hash.ts'
import { sealHolds } from '../signed.ts'
import { fail } from './fault.ts'
import { About, FILES, isOfFacts, Keys, Seal as SealSchema } from './format.ts'
import { type Placed, tellMisplaced } from './misplaced.ts'
import { type Leaves, linesOf, openLeaves, parse, readJson, readLines } from './read-files.ts'
import { type Chain, verifyKeys, verifySeal, verifyTrust } from './verify-chain.ts'
import { type Commitments, commitmentsOf, type SaidOfDetails, verifyDetails } from './verify-details.ts'

export interface VerifyRequest {
  folder: string
  /** Raw public key that is trusted, hexadecimal; without one the export's own keys are taken at their word. */
  key?: string | undefined
  /** A head that was published: the export must reach it. */
  head?: Seal | undefined
  progress?: (done: number, total: number) => void
}

export interface Verified {
  region: string
  facts: number
  seals: number
  /** Details whose commitment was checked. */
  details: number
  /** Details that an export with details lacks although no fact in it tells that they were erased. */
  detailsMissing: number
  last: Seal | undefined
  keys: string[]
}

/**
 * @throws Fault with the first thing that is wrong
 */
export async function verifyFolder(request: VerifyRequest): Promise<Verified> {
  const { folder, head } = request
  const about = await readJson(folder, FILES.about, About)
  const keys = await readJson(folder, FILES.keys, Keys)
  verifyKeys(keys, request.key)
  if (head) verifyHead(head, keys, about)
  const seals = sealsOf(folder, keys, about.region)
  const walk = await walkFacts(request, about, seals)
  const last = walk.last
  verifyTrust(last, keys, request.key)
  if (head && (last === undefined || last.size < head.size)) truncatedBefore(head, last)
  const details = await verifyDetails(folder, about, walk.commitments)
  await verifyNames(folder, about)
  return {
    region: about.region,
    facts: walk.facts,
    seals: last?.number ?? 0,
    ...details,
    last,
    keys: keys.map(({ key }) => key),
  }
}

/** Whoever reads the folder without this program would take a file that nobody proved for a part of it. */
async function verifyNames(folder: string, { parts, details }: About): Promise<void> {
  const named = new Set([...parts, ...details])
  const foreign = (await readdir(folder)).find((name) => isOfFacts(name) && !named.has(name))
  if (foreign === undefined) return
  fail(
    'inserted',
    null,
    `Berkas ${foreign} ada di folder, tetapi bukan bagian dari ekspor ini.`,
    `The file ${foreign} is in the folder but no part of this export.`,
  )
}

function verifyHead(head: Seal, keys: readonly SealKey[], { region }: About): void {
  const key = keys.find(({ key: id }) => id === head.key)
  if (key === undefined || !sealHolds(head, key.publicKey) || head.tenant !== region)
    fail(
      'signature',
      null,
      'Kepala yang diberikan dengan --head tidak ditandatangani untuk daerah ini oleh kunci ekspor.',
      'The head given with --head is not signed for this region by a key of the export.',
    )
}

/** Seals in order, each checked before it is handed on. */
async function* sealsOf(folder: string, keys: readonly SealKey[], region: string): AsyncGenerator<Seal> {
  let chain: Chain = { last: undefined, place: 0 }
  for await (const lines of readLines(folder, FILES.seals)) {
    for (const line of lines) {
      const seal = parse(line.toString('utf8'), SealSchema, FILES.seals)
      chain = verifySeal(seal, chain, keys, region)
      yield seal
    }
  }
}

interface Walk {
  facts: number
  last: Seal | undefined
  commitments: Commitments
}

/** Hashes fact after fact and holds the tree against each seal in turn. */
async function walkFacts(request: VerifyRequest, about: About, seals: AsyncGenerator<Seal>): Promise<Walk> {
  const { folder, head, progress } = request
  const leaves = await openLeaves(folder, FILES.leaves)
  const commitments = commitmentsOf(about)
  const tree = new Frontier()
  let last: Seal | undefined
  let next: Seal | undefined
  try {
    next = (await seals.next()).value as Seal | undefined
    for await (const { line, part } of linesOf(folder, about.parts)) {
      const seq = tree.size + 1
      const said = read(line, part)
      if (said.tenant !== about.region || said.seq !== seq)
        await tellMisplaced({ folder, about, said, expected: seq, leaves, leaf: hashLeaf(line) })
      if (next === undefined) inserted(seq, last)
      tree.append(hashLeaf(line))
      commitments.take(seq, said)
      if (tree.size === head?.size && !tree.root().equals(Buffer.from(head.root, 'hex')))
        await wrongRoot(request, about, head, 0, leaves)
      if (tree.size === next?.size) {
        if (!tree.root().equals(Buffer.from(next.root, 'hex')))
          await wrongRoot(request, about, next, last?.size ?? 0, leaves)
        last = next
        next = (await seals.next()).value as Seal | undefined
      }
      if (seq % 50_000 === 0) progress?.(seq, about.size)
    }
  } finally {
    await leaves.close()
    await seals.return(undefined)
  }
  if (next !== undefined) truncated(tree.size + 1, next)
  if (tree.size !== about.size) truncated(tree.size + 1, { number: last?.number ?? 0, size: about.size })
  return { facts: tree.size, last, commitments }
}

type Said = Placed & SaidOfDetails

function read(line: Buffer, part: string): Said {
  const said = parseLine(line)
  if (typeof said === 'object' && said !== null) return said as Said
  return fail(
    'unreadable',
    null,
    `${part} memuat baris yang bukan fakta.`,
    `${part} has a line that is no fact.`,
  )
}

function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

const inserted = (seq: number, last: Seal | undefined): never =>
  fail(
    'inserted',
    seq,
    `Fakta ${seq} tidak tercakup segel mana pun; segel terakhir mencakup ${last?.size ?? 0} fakta.`,
    `Fact ${seq} is covered by no seal; the last seal covers ${last?.size ?? 0} facts.`,
  )

const truncated = (seq: number, seal: Pick<Seal, 'number' | 'size'>): never =>
  fail(
    'truncated',
    seq,
    `Ekspor terpotong: fakta ${seq} sampai ${seal.size}, yang tercakup segel ${seal.number}, tidak ada.`,
    `The export is cut off: facts ${seq} to ${seal.size}, which seal ${seal.number} covers, are missing.`,
  )

const truncatedBefore = (head: Seal, last: Seal | undefined): never =>
  fail(
    'truncated',
    (last?.size ?? 0) + 1,
    `Ekspor terpotong: kepala yang terbit mencakup ${head.size} fakta, ekspor ini berakhir pada fakta ${last?.size ?? 0}.`,
    `The export is cut off: the published head covers ${head.size} facts, this export ends with fact ${last?.size ?? 0}.`,
  )

/**
 * The facts do not lead to a sealed root. Where the leaf hashes of the export do, they say which fact is the first
 * that differs; else both were changed, and only the bounds are known.
 */
async function wrongRoot(
  { folder }: VerifyRequest,
  about: About,
  seal: Seal,
  after: number,
  leaves: Leaves,
): Promise<never> {
  const sealed = new Frontier()
  let first = 0
  for await (const { line } of linesOf(folder, about.parts)) {
    const kept = await leaves.at(sealed.size + 1)
    if (kept === undefined) break
    sealed.append(kept)
    if (first === 0 && !kept.equals(hashLeaf(line))) first = sealed.size
    if (sealed.size === seal.size) break
  }
  const isKnown =
    first > 0 && sealed.size === seal.size && sealed.root().equals(Buffer.from(seal.root, 'hex'))
  if (isKnown)
    return fail(
      'changed',
      first,
      `Fakta ${first} bukan yang disegel: isinya diubah, atau fakta lain disisipkan di tempatnya.`,
      `Fact ${first} is not what was sealed: it was changed, or another was put in its place.`,
    )
  return fail(
    'root',
    after + 1,
    `Fakta ${after + 1} sampai ${seal.size} tidak menghasilkan akar segel ${seal.number}; sedikitnya satu diubah.`,
    `Facts ${after + 1} to ${seal.size} do not lead to the root of seal ${seal.number}; at least one was changed.`,
  )
}

/** @throws Fault `unreadable` */
export async function readHead(path: string): Promise<Seal> {
  const text = await readFile(path, 'utf8').catch(() => path)
  return parse(text, SealSchema, '--head')
}
