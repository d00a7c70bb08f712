import { generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNow } from '#platform/facts/publish.ts'
import { testDatabase } from '#test/database.ts'
import type { Seal, SealKey } from '../contract.ts'
import { writeExport } from '../export/write-export.ts'
import { beginFirstKey, rotateKey } from '../keys.ts'
import { Frontier } from '../merkle/frontier.ts'
import { hashLeaf } from '../merkle/hash.ts'
import { sealTenant } from '../sealer.ts'
import { endorsementText, hashOfSeal, pemOf, sealText, signerOf } from '../signed.ts'
import { behind, CallTaken, clockAt, houseOn, ring } from '../test/house.ts'
import { Fault } from './fault.ts'
import { verifyFolder } from './verify-folder.ts'

// Two regions under two keys. Whoever attacks has every file, knows the format, and may have a key of their own.

const at = testDatabase()
const clock = clockAt('2026-11-22T01:00:00Z')
const room = mkdtempSync(join(tmpdir(), 'penataran-attacks-'))
afterAll(() => rmSync(room, { recursive: true }))
const HERE = '35.05'
const THERE = '35.72'
const whole = join(room, HERE)

const act = <R>(tenant: string, what: Parameters<typeof behind<R>>[3]) =>
  behind(at.database, tenant, clock.now(), what)

beforeAll(async () => {
  await act('00', (ctx) => beginFirstKey(ctx, undefined))
  for (const tenant of [HERE, THERE]) await ring(at.database, tenant, clock.now(), 6)
  for (const tenant of [HERE, THERE]) await sealTenant(houseOn(at.database, clock.now), tenant)
  clock.pass(5)
  await act('00', (ctx) => rotateKey(ctx, undefined, undefined))
  for (const tenant of [HERE, THERE]) {
    await ring(at.database, tenant, clock.now(), 4, 7)
    await act(tenant, (ctx) =>
      publishNow(
        ctx,
        CallTaken.of({ number: 11 }, { caller: 'Contoh Satu' }),
        CallTaken.of({ number: 12 }, { caller: 'Contoh Dua' }),
      ),
    )
    await sealTenant(houseOn(at.database, clock.now), tenant)
    await writeExport({
      ...{ region: tenant, folder: join(room, tenant), withDetails: true, now: clock.now() },
      run: (what) => act(tenant, what),
      progress: () => {},
    })
  }
})

let copies = 0
function copyOf(folder: string): string {
  const copy = join(room, `copy-${++copies}`)
  cpSync(folder, copy, { recursive: true })
  return copy
}

const linesIn = (folder: string, name: string): string[] =>
  readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')
const jsonIn = <T>(folder: string, name: string): T =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
const put = (folder: string, name: string, lines: readonly unknown[]) =>
  writeFileSync(
    join(folder, name),
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  )

const FACTS = 'facts-000001.ndjson'
const DETAILS = 'details-000001.ndjson'
const SEALS = 'seals.ndjson'
const KEYS = 'keys.json'

/** A copy with the lines of one file changed. */
function changed(name: string, change: (lines: string[]) => readonly unknown[]): string {
  const copy = copyOf(whole)
  put(copy, name, change(linesIn(whole, name)))
  return copy
}

async function kindOf(folder: string, given: Partial<Parameters<typeof verifyFolder>[0]> = {}) {
  try {
    await verifyFolder({ folder, ...given })
    return 'none'
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return cause.kind
  }
}

const keys = () => jsonIn<SealKey[]>(whole, KEYS)
const seals = () => linesIn(whole, SEALS).map((line) => JSON.parse(line) as Seal)
const swap = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((one, i) => (i === a ? (list[b] as T) : i === b ? (list[a] as T) : one))
/** Each way of placing a change: at the head, in the middle, at the end. */
const PLACES = [
  ['the head', 0],
  ['the middle', 5],
  ['the end', 11],
] as const

describe.each(PLACES)('at %s', (_, i) => {
  test.each<[string, (lines: string[]) => string[], readonly string[]]>([
    [
      'a changed fact shows',
      (lines) => lines.with(i, (lines[i] as string).replace('system', 'orang')),
      ['changed'],
    ],
    ['a removed fact shows', (lines) => lines.toSpliced(i, 1), ['removed', 'truncated']],
    ['a fact moved elsewhere shows', (lines) => swap(lines, i, (i + 3) % 12), ['reordered']],
    [
      'a fact of another region shows',
      (lines) => lines.toSpliced(i, 0, linesIn(join(room, THERE), FACTS)[i] as string),
      ['inserted'],
    ],
    [
      'a fact of another region in its place shows',
      (lines) => lines.with(i, linesIn(join(room, THERE), FACTS)[i] as string),
      ['inserted'],
    ],
    [
      'a fact told twice shows',
      (lines) => lines.toSpliced(i, 0, lines[i] as string),
      ['reordered', 'inserted'],
    ],
    ['all after it cut off shows', (lines) => lines.slice(0, i), ['truncated']],
    [
      'half a line cut off shows',
      (lines) => [...lines.slice(0, i), (lines[i] as string).slice(0, 40)],
      ['unreadable'],
    ],
  ])('%s', async (_, change, kinds) => {
    expect(kinds).toContain(await kindOf(changed(FACTS, change)))
  })
})

describe('no line, whatever it holds, gets past the verifier or breaks it', () => {
  test.each([
    'null',
    '5',
    '"text"',
    '[]',
    '{}',
    '{"seq":0}',
    '{"seq":-1}',
    '{"seq":0.5}',
    '{"seq":1e300}',
    '',
  ])('%j', async (line) => {
    expect(['inserted', 'unreadable']).toContain(await kindOf(changed(FACTS, (all) => all.with(3, line))))
  })
  test('a payload that is none', async () => {
    const line = `{"detailsCommitment":null,"name":"facts.details_erased","payload":null,"seq":4,"tenant":"35.05"}`
    expect(await kindOf(changed(FACTS, (all) => all.with(3, line)))).toBe('changed')
  })
})

describe('seals', () => {
  test.each<[string, () => readonly Seal[], string]>([
    ['the first removed', () => seals().slice(1), 'chain'],
    ['the last removed', () => seals().slice(0, 1), 'inserted'],
    ['all removed', () => [], 'inserted'],
    ['swapped', () => swap(seals(), 0, 1), 'chain'],
    ['one told twice', () => [...seals().slice(0, 1), ...seals()], 'chain'],
    [
      'signatures swapped',
      () => seals().map((one, i, all) => ({ ...one, signature: (all[1 - i] as Seal).signature })),
      'signature',
    ],
    [
      'keys swapped',
      () => seals().map((one, i, all) => ({ ...one, key: (all[1 - i] as Seal).key })),
      'signature',
    ],
  ])('%s', async (_, made, kind) => {
    expect(await kindOf(changed(SEALS, made))).toBe(kind)
  })

  test('of another region prove nothing here', async () => {
    const folder = copyOf(whole)
    cpSync(join(room, THERE, SEALS), join(folder, SEALS))
    expect(await kindOf(folder)).toBe('chain')
    const [head] = linesIn(join(room, THERE), SEALS).slice(-1)
    expect(await kindOf(whole, { head: JSON.parse(head as string) as Seal })).toBe('signature')
  })

  test('of another region under our name are not signed for it', async () => {
    const folder = copyOf(join(room, THERE))
    const about = jsonIn<{ region: string }>(folder, 'export.json')
    put(folder, 'export.json', [{ ...about, region: HERE }])
    expect(await kindOf(folder)).toBe('chain')
  })
})

describe('keys', () => {
  test.each<[string, () => readonly SealKey[]]>([
    ['swapped', () => keys().toReversed()],
    [
      'swapped with their places',
      () =>
        keys()
          .toReversed()
          .map((key, i) => ({ ...key, place: i + 1 })),
    ],
    ['the first removed', () => keys().slice(1)],
    [
      'a name that is not the key’s',
      () => keys().map((key, i) => (i === 0 ? { ...key, key: '0'.repeat(16) } : key)),
    ],
  ])('%s', async (_, made) => {
    const folder = copyOf(whole)
    put(folder, KEYS, [made()])
    expect(await kindOf(folder)).toBe('key')
  })

  /** Another past, whole in itself, signed with a key of the attacker's that “endorses” the true one. */
  function forge(): string {
    const mine = signerOf(generateKeyPairSync('ed25519').privateKey)
    const [truth] = keys() as [SealKey]
    const shown = { key: mine.key, publicKey: mine.publicKey, endorsedBy: null, from: truth.from }
    const endorsed = { ...truth, place: 2, endorsedBy: mine.key }
    const lines = linesIn(whole, FACTS).map((line) => line.replace('"number":3', '"number":4'))
    const tree = new Frontier()
    for (const line of lines) tree.append(hashLeaf(line))
    const seal = { ...{ tenant: HERE, number: 1, size: 12, previous: null }, ...signing(mine.key, tree) }
    const folder = copyOf(whole)
    put(folder, FACTS, lines)
    put(folder, KEYS, [
      [
        { ...shown, place: 1, pem: pemOf(mine.publicKey), until: truth.from, endorsement: null },
        { ...endorsed, endorsement: mine.sign(endorsementText(endorsed)) },
      ],
    ])
    put(folder, SEALS, [{ ...seal, signature: mine.sign(sealText(seal)) }])
    return folder
  }
  const signing = (key: string, tree: Frontier) => ({
    key,
    root: tree.root().toString('hex'),
    sealedAt: '2026-11-22T01:00:00.000Z',
  })

  test('a past signed by somebody who put a key before the trusted one is not taken for ours', async () => {
    const folder = forge()
    expect(await kindOf(folder)).toBe('none')
    expect(await kindOf(folder, { key: keys()[0]?.publicKey })).toBe('key')
    expect(await kindOf(folder, { head: seals()[0] })).toBe('changed')
  })

  test('the newest one proves a whole export, and says so where no seal of its own is in it', async () => {
    expect(await kindOf(whole, { key: keys()[1]?.publicKey })).toBe('none')
    const early = copyOf(whole)
    put(early, FACTS, linesIn(whole, FACTS).slice(0, 6))
    put(early, SEALS, seals().slice(0, 1))
    put(early, 'export.json', [{ ...jsonIn<object>(whole, 'export.json'), size: 6, details: [] }])
    rmSync(join(early, DETAILS))
    expect(await kindOf(early, { key: keys()[0]?.publicKey })).toBe('none')
    expect(await kindOf(early, { key: keys()[1]?.publicKey })).toBe('key')
  })
})

test('a seal dated before the one it follows is told, though its own signature holds', async () => {
  const mine = signerOf(generateKeyPairSync('ed25519').privateKey)
  const tree = new Frontier()
  const made: Seal[] = []
  for (const [i, line] of linesIn(whole, FACTS).slice(0, 2).entries()) {
    tree.append(hashLeaf(line))
    const before = made.at(-1)
    const seal = {
      ...{ tenant: HERE, number: i + 1, size: i + 1, root: tree.root().toString('hex'), key: mine.key },
      previous: before ? hashOfSeal(before) : null,
      sealedAt: `2026-11-22T01:0${2 - i}:00.000Z`,
    }
    made.push({ ...seal, signature: mine.sign(sealText(seal)) })
  }
  const folder = changed(FACTS, (lines) => lines.slice(0, 2))
  const key = {
    ...(keys()[0] as SealKey),
    key: mine.key,
    publicKey: mine.publicKey,
    pem: pemOf(mine.publicKey),
  }
  put(folder, KEYS, [[key]])
  put(folder, SEALS, made)
  expect(await kindOf(folder)).toBe('chain')
})

test('a file of facts that the export does not name is told', async () => {
  for (const name of ['facts-000002.ndjson', 'details-000002.ndjson', 'facts-tambahan.ndjson']) {
    const folder = copyOf(whole)
    put(folder, name, [])
    expect(await kindOf(folder)).toBe('inserted')
  }
})

describe('details', () => {
  const two = () => linesIn(whole, DETAILS).map((line) => JSON.parse(line) as Record<string, unknown>)

  test.each<[string, () => readonly unknown[]]>([
    ['changed', () => [{ ...two()[0], details: { caller: 'Contoh Lain' } }, two()[1]]],
    ['of another fact', () => two().map((one, i, all) => ({ ...one, seq: all[1 - i]?.seq }))],
    ['under another salt', () => two().map((one, i, all) => ({ ...one, salt: all[1 - i]?.salt }))],
    ['of a fact that has none', () => [...two(), { ...two()[0], seq: 1 }]],
    ['of a fact that is not there', () => [...two(), { ...two()[0], seq: 99 }]],
    ['told twice', () => [...two(), two()[0]]],
    [
      'that no canonical form can carry',
      () => [`{"details":{"caller":"\\ud800"},"salt":"${'0'.repeat(64)}","seq":11}`],
    ],
  ])('%s are told', async (_, made) => {
    expect(await kindOf(changed(DETAILS, made))).toBe('details')
  })

  test('that are gone without a fact of their erasure are counted', async () => {
    expect(await verifyFolder({ folder: whole })).toMatchObject({ details: 2, detailsMissing: 0 })
    const folder = changed(DETAILS, (lines) => lines.slice(1))
    expect(await verifyFolder({ folder })).toMatchObject({ details: 1, detailsMissing: 1 })
  })
})
