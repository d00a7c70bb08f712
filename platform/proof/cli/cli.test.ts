import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CliCommand, CliIo } from '#platform/module.ts'
import { testDatabase } from '#test/database.ts'
import { playIo } from '#test/play.ts'
import { pemOf } from '../signed.ts'
import { clockAt, ring } from '../test/house.ts'
import { exportFacts } from './export-facts.ts'
import { checkHead, rotate } from './seal.ts'
import { verifyExport } from './verify.ts'

// What an operator types, from the first export to the rotation of a key.

const at = testDatabase()
const clock = clockAt('2026-11-22T01:00:00Z')
const room = mkdtempSync(join(tmpdir(), 'penataran-cli-'))
afterAll(() => rmSync(room, { recursive: true }))
const place = (name: string): string => join(room, name)

let base: CliIo | undefined

async function run(command: CliCommand, args: string[], options: Record<string, unknown> = {}) {
  const said: string[] = []
  let json: unknown
  // Endpoints are compiled once.
  base ??= playIo(at.database)
  const io: CliIo = {
    ...base,
    say: (line) => void said.push(line),
    warn: (line) => void said.push(line),
    json: (value) => {
      json = value
    },
  }
  const code = await command.run(io, args, options)
  return { code, text: said.join('\n'), json: json as Record<string, unknown> }
}

const lastSealOf = (folder: string): string =>
  readFileSync(join(place(folder), 'seals.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .at(-1) ?? ''

describe('an operator', () => {
  test('exports the facts of a region, sealed to the last one, and anybody verifies them', async () => {
    await ring(at.database, '35.05', clock.now(), 12)
    const out = await run(exportFacts, [], { region: '35.05', out: place('one') })
    expect(out).toMatchObject({ code: 0, json: { size: 12, details: [] } })
    const verified = await run(verifyExport, [place('one')])
    expect(verified).toMatchObject({ code: 0, json: { ok: true, facts: 12 } })
    expect(verified.text).toContain('No key was given')
    expect(verified.text).toContain('No published head was given')
  })

  test('rotates the key; the first export is still verified with its key and head', async () => {
    const { code, json } = await run(rotate, [])
    expect(code).toBe(0)
    writeFileSync(place('head.json'), lastSealOf('one'))
    await ring(at.database, '35.05', clock.now(), 5)
    await run(exportFacts, [], { region: '35.05', out: place('two') })
    const keys = JSON.parse(readFileSync(join(place('two'), 'keys.json'), 'utf8'))
    expect(keys.map(({ key }: { key: string }) => key)).toEqual([json.endorsedBy, json.key])
    for (const { publicKey } of keys) {
      writeFileSync(place('key.pem'), pemOf(publicKey))
      const given = { key: place('key.pem'), head: place('head.json') }
      const { text, code: ended } = await run(verifyExport, [place('two')], given)
      expect([ended, text]).toEqual([0, expect.not.stringContaining('No ')])
    }
  })

  test('is told with the number of the first wrong fact, and code 1', async () => {
    const file = join(place('two'), 'facts-000001.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":3', '"seq":30'))
    const { code, text, json } = await run(verifyExport, [place('two')])
    expect([code, text]).toEqual([1, expect.stringContaining('the place of fact 3')])
    expect(json).toMatchObject({ ok: false, fault: { kind: 'inserted', seq: 3 } })
    expect((await run(verifyExport, [place('nowhere')])).code).toBe(2)
  })

  test('holds the installation against a published head', async () => {
    const head = place('head.json')
    expect(await run(checkHead, [], { head })).toMatchObject({ code: 0, json: { standing: 'ahead' } })
    writeFileSync(head, lastSealOf('one').replace('"size":12', '"size":13'))
    expect(await run(checkHead, [], { head })).toMatchObject({ code: 1, json: { standing: 'foreign' } })
  })

  test('takes the key out of the database into the environment', async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    writeFileSync(place('new.pem'), pem)
    expect((await run(rotate, [], { key: place('new.pem') })).code).toBe(0)
    await ring(at.database, '35.05', clock.now(), 1)
    const next = () => run(exportFacts, [], { region: '35.05', out: place('three') })
    await expect(next()).rejects.toMatchObject({ problem: { code: 'proof.key_unusable' } })
    process.env.PENATARAN_SEAL_KEY = pem.replaceAll('\n', '\\n')
    try {
      expect((await next()).code).toBe(0)
      // Without a next one the environment's own key cannot be followed.
      await expect(run(rotate, [])).rejects.toMatchObject({ problem: { code: 'proof.key_needed' } })
    } finally {
      delete process.env.PENATARAN_SEAL_KEY
    }
    expect((await run(verifyExport, [place('three')])).code).toBe(0)
    const { rows } = await at.database.owner.query(
      'select private_key is null as outside from proof.keys order by place',
    )
    expect(rows.map(({ outside }) => outside)).toEqual([false, false, true])
  })

  test.each([
    [exportFacts, { region: 'Kediri', out: 'x' }, 'proof.region_wrong'],
    [rotate, { key: '/dev/null' }, 'proof.key_file_wrong'],
    [exportFacts, { region: '35.98', out: place('none') }, 'proof.head_unknown'],
  ])('is refused with a sentence: %#', async (command, options, code) => {
    await expect(run(command, [], options)).rejects.toMatchObject({ problem: { code } })
  })
})
