import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseDetails } from '#platform/facts/details.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { fromRoot } from '#platform/root.ts'
import { testDatabase } from '#test/database.ts'
import { standingTo } from '../check-head.ts'
import type { Seal } from '../contract.ts'
import { writeExport } from '../export/write-export.ts'
import { beginFirstKey, rotateKey } from '../keys.ts'
import { sealTenant } from '../sealer.ts'
import { hashOfSeal, sealText } from '../signed.ts'
import { behind, CallTaken, clockAt, houseOn, ring } from '../test/house.ts'
import { Fault } from './fault.ts'
import { verifyFolder } from './verify-folder.ts'

// An export of 30 facts under 3 seals and 2 keys, tampered with in every way somebody may think of.

const at = testDatabase()
const clock = clockAt('2026-11-22T01:00:00Z')
const REGION = '35.05'
const room = mkdtempSync(join(tmpdir(), 'penataran-verify-'))
const whole = join(room, 'whole')
afterAll(() => rmSync(room, { recursive: true }))

const run = (tenant: string) => (act: Parameters<typeof behind>[3]) =>
  behind(at.database, tenant, clock.now(), act) as Promise<never>

const exportTo = (folder: string, withDetails = false) =>
  writeExport({ region: REGION, folder, withDetails, now: clock.now(), run: run(REGION), progress: () => {} })

const sealAll = () => sealTenant(houseOn(at.database, clock.now), REGION)

beforeAll(async () => {
  await run('00')((ctx) => beginFirstKey(ctx, undefined))
  await ring(at.database, REGION, clock.now(), 10)
  await sealAll()
  await ring(at.database, REGION, clock.now(), 9, 11)
  await run(REGION)((ctx) => publishNow(ctx, CallTaken.of({ number: 20 }, { caller: 'Contoh Pelapor' })))
  clock.pass(2)
  await sealAll()
  await run('00')((ctx) => rotateKey(ctx, undefined, undefined))
  await ring(at.database, REGION, clock.now(), 10, 21)
  clock.pass(2)
  await sealAll()
  await exportTo(whole)
})

let copies = 0
/** A copy of the export with one file changed. */
function tampered(name: string, change: (text: string) => string): string {
  const folder = join(room, `copy-${++copies}`)
  cpSync(whole, folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return folder
}

/** Changes the lines of the one file of facts; `at` counts from 1 like the facts. */
const facts = (change: (lines: string[]) => string[]) =>
  tampered('facts-000001.ndjson', (text) =>
    change(text.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  )

const sealsOf = (folder: string): Seal[] =>
  readFileSync(join(folder, 'seals.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Seal)
const putSeals = (seals: readonly Seal[]) => () => seals.map((seal) => `${JSON.stringify(seal)}\n`).join('')
const keyOf = (place: number): string =>
  JSON.parse(readFileSync(join(whole, 'keys.json'), 'utf8'))[place - 1].publicKey

async function faultOf(folder: string, request: Partial<Parameters<typeof verifyFolder>[0]> = {}) {
  try {
    await verifyFolder({ folder, ...request })
    return 'none'
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return { kind: cause.kind, seq: cause.seq }
  }
}

describe('an export', () => {
  test('is verified from its files and a key alone', async () => {
    for (const key of [undefined, keyOf(1), keyOf(2)]) {
      expect(await verifyFolder({ folder: whole, key })).toMatchObject({
        facts: 30,
        seals: 3,
        region: REGION,
      })
    }
  })

  test('reaches every head that was published before it', async () => {
    for (const head of sealsOf(whole)) expect(await faultOf(whole, { head })).toBe('none')
  })

  test('holds no personal details unless they are asked for, and then proves them', async () => {
    expect(readdirSync(whole).filter((name) => name.startsWith('details'))).toEqual([])
    const folder = join(room, 'with-details')
    await exportTo(folder, true)
    expect(await verifyFolder({ folder })).toMatchObject({ details: 1 })
    const file = join(folder, 'details-000001.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Pelapor', 'Pejabat'))
    expect(await faultOf(folder)).toEqual({ kind: 'details', seq: 20 })
  })

  test('is refused into a folder that holds something', async () => {
    await expect(exportTo(whole)).rejects.toMatchObject({ problem: { code: 'proof.export_not_empty' } })
  })
})

describe('the verifier finds', () => {
  test('a changed fact', async () => {
    const folder = facts((lines) =>
      lines.map((line, i) => (i === 13 ? line.replace('"number":14', '"number":15') : line)),
    )
    expect(await faultOf(folder)).toEqual({ kind: 'changed', seq: 14 })
  })

  test('a change of a single space', async () => {
    const folder = facts((lines) => lines.map((line, i) => (i === 29 ? line.replace('{', '{ ') : line)))
    expect(await faultOf(folder)).toEqual({ kind: 'changed', seq: 30 })
  })

  test('a removed fact', async () => {
    expect(await faultOf(facts((lines) => lines.toSpliced(6, 1)))).toEqual({ kind: 'removed', seq: 7 })
    expect(await faultOf(facts((lines) => lines.slice(1)))).toEqual({ kind: 'removed', seq: 1 })
  })

  test('reordered facts', async () => {
    const swapped = facts((lines) =>
      lines.map((line, i) => (i === 4 ? lines[5] : i === 5 ? lines[4] : line) as string),
    )
    expect(await faultOf(swapped)).toEqual({ kind: 'reordered', seq: 5 })
  })

  test('an inserted fact: once more, foreign, renumbered, or behind the end', async () => {
    const again = facts((lines) => lines.toSpliced(8, 0, lines[2] as string))
    expect(await faultOf(again)).toEqual({ kind: 'reordered', seq: 9 })
    const foreign = facts((lines) => lines.toSpliced(8, 0, (lines[2] as string).replace('35.05', '35.06')))
    expect(await faultOf(foreign)).toEqual({ kind: 'inserted', seq: 9 })
    const renumbered = facts((lines) => [
      ...lines.slice(0, 8),
      (lines[8] as string).replace('"number":9', '"number":99'),
      ...lines.slice(8).map((line) => line.replace(/"seq":(\d+)/, (_, seq) => `"seq":${Number(seq) + 1}`)),
    ])
    expect(await faultOf(renumbered)).toEqual({ kind: 'changed', seq: 9 })
    const appended = facts((lines) => [...lines, (lines[29] as string).replace('"seq":30', '"seq":31')])
    expect(await faultOf(appended)).toEqual({ kind: 'inserted', seq: 31 })
  })

  test('a tail that was cut off', async () => {
    expect(await faultOf(facts((lines) => lines.slice(0, 25)))).toEqual({ kind: 'truncated', seq: 26 })
    expect(await faultOf(facts(() => []))).toEqual({ kind: 'truncated', seq: 1 })
  })

  test('a tail that was cut off with its seals, against a published head', async () => {
    const [, , head] = sealsOf(whole) as [Seal, Seal, Seal]
    const folder = facts((lines) => lines.slice(0, 20))
    for (const [name, change] of [
      ['seals.ndjson', putSeals(sealsOf(whole).slice(0, 2))],
      ['export.json', (text: string) => text.replace('"size": 30', '"size": 20')],
    ] as const) {
      const file = join(folder, name)
      writeFileSync(file, change(readFileSync(file, 'utf8')))
    }
    expect(await faultOf(folder)).toBe('none')
    expect(await faultOf(folder, { head })).toEqual({ kind: 'truncated', seq: 21 })
  })

  test('a forged signature', async () => {
    const forged = sealsOf(whole).map((seal, i) => (i === 1 ? { ...seal, signature: '0'.repeat(128) } : seal))
    expect(await faultOf(tampered('seals.ndjson', putSeals(forged)))).toEqual({
      kind: 'signature',
      seq: null,
    })
    const bent = sealsOf(whole).map((seal, i) =>
      i === 2 ? { ...seal, sealedAt: '2020-01-01T00:00:00.000Z' } : seal,
    )
    expect(await faultOf(tampered('seals.ndjson', putSeals(bent)))).toEqual({ kind: 'signature', seq: null })
  })

  test('a broken chain of seals', async () => {
    const [first, , third] = sealsOf(whole) as [Seal, Seal, Seal]
    const folder = tampered('seals.ndjson', putSeals([first, third]))
    expect(await faultOf(folder)).toEqual({ kind: 'chain', seq: 11 })
  })

  test('a past that was written anew with the same key, against a published head', async () => {
    const folder = facts((lines) =>
      lines.map((line, i) => (i === 3 ? line.replace('"number":4', '"number":5') : line)),
    )
    // Only whoever holds the private key could sign the new roots; that nobody else can is what a head proves.
    const [, head] = sealsOf(whole) as [Seal, Seal]
    expect(await faultOf(folder, { head })).toEqual({ kind: 'changed', seq: 4 })
  })

  test('a key that nobody endorsed, and one that is not the trusted one', async () => {
    const swapped = tampered('keys.json', (text) => {
      const [first, second] = JSON.parse(text)
      return JSON.stringify([first, { ...second, endorsement: first.publicKey.repeat(2) }])
    })
    expect(await faultOf(swapped)).toEqual({ kind: 'key', seq: null })
    expect(await faultOf(whole, { key: '00'.repeat(32) })).toEqual({ kind: 'key', seq: null })
  })

  test('leaf hashes that were changed along: then the facts between two seals are named', async () => {
    const folder = facts((lines) =>
      lines.map((line, i) => (i === 13 ? line.replace('"number":14', '"number":15') : line)),
    )
    writeFileSync(join(folder, 'leaves.bin'), Buffer.alloc(30 * 32))
    expect(await faultOf(folder)).toEqual({ kind: 'root', seq: 11 })
  })

  test('files that are missing or no JSON', async () => {
    const missing = tampered('export.json', (text) => text.replace('facts-000001', 'facts-000002'))
    expect(await faultOf(missing)).toEqual({ kind: 'unreadable', seq: null })
    expect(await faultOf(facts(() => ['no json']))).toEqual({ kind: 'unreadable', seq: null })
    expect(await faultOf(join(room, 'nowhere'))).toEqual({ kind: 'unreadable', seq: null })
  })
})

describe('whatever byte is changed', () => {
  const flipped = async (name: string, place: number, change: number) => {
    const folder = join(room, `copy-${++copies}`)
    cpSync(whole, folder, { recursive: true })
    const bytes = readFileSync(join(folder, name))
    const at = place % bytes.length
    bytes[at] = (bytes[at] as number) ^ change
    writeFileSync(join(folder, name), bytes)
    const fault = await faultOf(folder)
    rmSync(folder, { recursive: true })
    return fault
  }

  test.each(['facts-000001.ndjson', 'seals.ndjson'])('in %s, the verifier tells it', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        expect(await flipped(name, place, change)).not.toBe('none')
      }),
      { numRuns: 150 },
    )
  })

  test('in leaves.bin, nothing is lost: it only helps to name the first changed fact', async () => {
    expect(await flipped('leaves.bin', 40, 1)).toBe('none')
  })
})

describe('after an erasure', () => {
  test('the export is proven as before, without the details', async () => {
    await run(REGION)((ctx) => eraseDetails(ctx, [20], 'asked'))
    await sealAll()
    const folder = join(room, 'erased')
    await exportTo(folder, true)
    const [, , head] = sealsOf(whole) as [Seal, Seal, Seal]
    expect(await verifyFolder({ folder, head })).toMatchObject({ facts: 31, details: 0 })
    expect(readFileSync(join(folder, 'facts-000001.ndjson'), 'utf8')).not.toContain('Contoh Pelapor')
  })
})

describe('a fact changed in the database after it was sealed', () => {
  test('is named by the verifier of its export', async () => {
    const change = (to: string) =>
      at.database.owner.query(`update facts.fact set actor = $1 where tenant_id = $2 and seq = 17`, [
        to,
        REGION,
      ])
    await change('somebody')
    const folder = join(room, 'changed')
    await exportTo(folder)
    await change('system')
    expect(await faultOf(folder)).toEqual({ kind: 'changed', seq: 17 })
  })
})

describe('an installation held against a head it published', () => {
  test('has it, lacks it, or never had it', async () => {
    const [, second, third] = sealsOf(whole) as [Seal, Seal, Seal]
    const stands = async (head: Seal) =>
      (await run(REGION)((ctx) => standingTo(ctx, head))) as { standing: string }
    expect(await stands(second)).toMatchObject({ standing: 'ahead', size: 31 })
    expect(await stands({ ...third, root: '00'.repeat(32) })).toMatchObject({ standing: 'foreign' })
    // As after the restore of an old backup: the last seals are gone.
    await at.database.owner.query(`delete from proof.seals where tenant_id = $1 and number > 2`, [REGION])
    expect(await stands(third)).toMatchObject({ standing: 'behind', size: 20 })
  })
})

test('what is signed and chained is as documented', () => {
  const [first, second] = sealsOf(whole) as [Seal, Seal]
  expect(sealText(first)).toBe(
    `penataran seal v1\n{"key":"${first.key}","number":1,"previous":null,"root":"${first.root}",` +
      `"sealedAt":"${first.sealedAt}","size":10,"tenant":"35.05"}`,
  )
  expect(second.previous).toBe(hashOfSeal(first))
})

test('the verifier needs neither the database nor the network', async () => {
  const { metafile } = await build({
    entryPoints: [fromRoot('platform/proof/verify/verify-folder.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const files = Object.keys(metafile.inputs)
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => /platform\/db\/|node_modules\/(pg|kysely|fastify)\//.test(file))).toEqual([])
})
