import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules } from '#apps/modules.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startThrowaway } from '#platform/db/embedded/throwaway.ts'
import { canonical } from '#platform/facts/canonical.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { canonicalFact } from '#platform/proof/leaf.ts'
import { Frontier } from '#platform/proof/merkle/frontier.ts'
import { hashLeaf } from '#platform/proof/merkle/hash.ts'
import { getInclusion } from '#platform/proof/read-proofs.ts'
import { type SealHouse, sealDue, sealTenant } from '#platform/proof/sealer.ts'
import { hashOfSeal, pemOf, sealText, signerOf } from '#platform/proof/signed.ts'
import { partName } from '#platform/proof/verify/format.ts'
import { verifyFolder } from '#platform/proof/verify/verify-folder.ts'
import { T } from '#platform/schema/schema.ts'
import { prepareDatabase } from '#platform/start.ts'
import { median, milliseconds, quantile, seconds, timed, whole } from './figures.ts'
import type { Part, Row } from './part.ts'

const REGION = '35.07'
const SEALED = 10_000
const ROUNDS = 5
const VERIFIED = 1_000_000
const UNDER_ONE_SEAL = 1_000
const PROOFS = 200

const CallEnded = fact('bench.call_ended', {
  callId: T.String(),
  village: T.String(),
  waitedMs: T.Integer(),
  at: T.String(),
})

/** Sealing in the database, verifying from files, proving one fact. */
export async function measureProof(): Promise<Part> {
  const server = await startThrowaway()
  const database = openDatabase({ config: server.config, connections: 4 })
  try {
    await prepareDatabase(database, modules)
    const sealing = await measureSealing(database)
    const proving = await measureProving(database)
    return {
      name: 'proof',
      title: 'Seals and proofs',
      how: `Facts of about 250 bytes. ${whole(SEALED)} facts are sealed in one turn, ${ROUNDS} times on a growing tree: read, hashed, tiles, signature and head written in one transaction. Inclusion proofs are asked over ${whole(SEALED * ROUNDS)} facts. The verifier reads an export of ${whole(VERIFIED)} facts with a seal for every ${whole(UNDER_ONE_SEAL)} from disk, without a database. One process, PostgreSQL on the same machine.`,
      rows: [sealing, ...proving, await measureVerifying()],
    }
  } finally {
    await database.close()
    await server.stop()
  }
}

const houseOn = (database: Database): SealHouse => ({
  database,
  sealKey: undefined,
  now: () => new Date(),
  onError: (error) => {
    throw error
  },
})

const behind = <R>(database: Database, act: (ctx: Context) => Promise<R>): Promise<R> =>
  database.inTenant(REGION, SYSTEM.id, (tx) =>
    act({
      tenant: REGION,
      actor: SYSTEM,
      tx,
      now: new Date(),
      language: 'id',
      requestId: 'bench',
      files: database.files,
      publicUrl: '',
      secrets: database.secrets,
    }),
  )

const payloadOf = (n: number) => ({
  callId: `0b8ff4a5-0000-4000-8000-${String(n).padStart(12, '0')}`,
  village: `35.07.${String(n % 33).padStart(2, '0')}.2001`,
  waitedMs: (n * 7_919) % 60_000,
  at: new Date(Date.UTC(2026, 10, 22) + n * 1_000).toISOString(),
})

async function putFacts(database: Database, from: number): Promise<void> {
  for (let n = from; n < from + SEALED; n += 1_000) {
    const drafts = Array.from({ length: 1_000 }, (_, i) => CallEnded.of(payloadOf(n + i)))
    await behind(database, (ctx) => publishNow(ctx, ...drafts))
  }
}

async function measureSealing(database: Database): Promise<Row> {
  const house = houseOn(database)
  // The first key and the facts of loading the product are no part of what is measured.
  await sealDue(house)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await putFacts(database, round * SEALED)
    times.push((await timed(() => sealTenant(house, REGION))).ms)
  }
  const ms = median(times)
  return {
    what: `Sealing ${whole(SEALED)} facts`,
    measured: milliseconds(ms),
    asked: 'under 1 s',
    kept: ms < 1_000,
  }
}

async function measureProving(database: Database): Promise<Row[]> {
  const times: number[] = []
  const { rows } = await database.owner.query<{ hashes: Buffer }>(
    'select hashes from proof.tiles where tenant_id = $1 and level = 0 order by tile',
    [REGION],
  )
  const leaves = Buffer.concat(rows.map((row) => row.hashes))
  for (let i = 0; i < PROOFS; i++) {
    const seq = ((i * 7_919) % (leaves.length / 32)) + 1
    const leaf = leaves.subarray((seq - 1) * 32, seq * 32).toString('hex')
    times.push((await timed(() => behind(database, (ctx) => getInclusion(ctx, seq, leaf)))).ms)
  }
  const p95 = quantile(times, 0.95)
  return [{ what: 'Inclusion proof, p95', measured: milliseconds(p95), asked: 'under 10 ms', kept: p95 < 10 }]
}

async function measureVerifying(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
  try {
    const publicKey = await writeFolder(folder)
    const { ms, result } = await timed(() => verifyFolder({ folder, key: publicKey }))
    if (result.facts !== VERIFIED) throw new Error(`Only ${result.facts} facts were verified.`)
    return {
      what: `Verifying ${whole(VERIFIED)} exported facts under ${whole(result.seals)} seals`,
      measured: seconds(ms),
      asked: 'under 30 s',
      kept: ms < 30_000,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An export as the product writes it, without a database. @returns its public key */
async function writeFolder(folder: string): Promise<string> {
  const signer = signerOf(generateKeyPairSync('ed25519').privateKey)
  const at = '2026-11-22T00:00:00.000Z'
  const key = { key: signer.key, place: 1, publicKey: signer.publicKey, pem: pemOf(signer.publicKey) }
  const keys = [{ ...key, from: at, until: null, endorsedBy: null, endorsement: null }]
  await writeFile(join(folder, 'keys.json'), JSON.stringify(keys))
  const tree = new Frontier()
  let previous: string | null = null
  const parts: string[] = []
  for (let first = 1; first <= VERIFIED; first += UNDER_ONE_SEAL) {
    const part = partName(Math.floor((first - 1) / 100_000) + 1)
    if (parts.at(-1) !== part) parts.push(part)
    const lines = Array.from({ length: UNDER_ONE_SEAL }, (_, i) => lineOf(first + i))
    const leaves = lines.map(hashLeaf)
    for (const leaf of leaves) tree.append(leaf)
    await appendFile(join(folder, part), `${lines.join('\n')}\n`)
    await appendFile(join(folder, 'leaves.bin'), Buffer.concat(leaves))
    const unsigned = {
      tenant: REGION,
      number: tree.size / UNDER_ONE_SEAL,
      size: tree.size,
      root: tree.root().toString('hex'),
      previous,
      sealedAt: at,
      key: signer.key,
    }
    const seal = { ...unsigned, signature: signer.sign(sealText(unsigned)) }
    previous = hashOfSeal(seal)
    await appendFile(join(folder, 'seals.ndjson'), `${canonical(seal)}\n`)
  }
  const about = {
    format: 'penataran-facts',
    formatVersion: 1,
    region: REGION,
    size: VERIFIED,
    parts,
    details: [],
  }
  await writeFile(join(folder, 'export.json'), JSON.stringify({ ...about, product: 'bench', writtenAt: at }))
  return signer.publicKey
}

const lineOf = (seq: number): string =>
  canonicalFact({
    tenant: REGION,
    seq,
    name: 'bench.call_ended',
    payload: payloadOf(seq),
    actor: 'system',
    onBehalfOf: null,
    requestId: 'bench',
    recordedAt: new Date(Date.UTC(2026, 10, 22) + seq * 1_000),
    detailsCommitment: null,
  })
