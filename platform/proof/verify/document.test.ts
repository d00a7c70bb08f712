import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromRoot } from '#platform/root.ts'
import { testDatabase } from '#test/database.ts'
import { writeExport } from '../export/write-export.ts'
import { beginFirstKey, rotateKey } from '../keys.ts'
import { sealTenant } from '../sealer.ts'
import { example } from '../test/example.ts'
import { behind, clockAt, houseOn, ring } from '../test/house.ts'
import { FAULTS } from './fault.ts'

// docs/VERIFYING.md promises that another verifier can be written from it. So it is held to its word.

const document = readFileSync(fromRoot('docs', 'VERIFYING.md'), 'utf8')
const room = mkdtempSync(join(tmpdir(), 'penataran-document-'))
afterAll(() => rmSync(room, { recursive: true }))

test('the worked example has the very bytes that the product computes', () => {
  const { publicKey, key, lines, leaves, root, signedText, signature, sealHash } = example
  for (const part of [publicKey, key, ...lines, ...leaves, root, signedText, signature, sealHash])
    expect(document).toContain(part)
})

test('every kind of fault is explained', () => {
  for (const kind of FAULTS) expect(document).toContain(`\`${kind}\``)
})

describe('the other verifier of the document', () => {
  const at = testDatabase()
  const clock = clockAt('2026-11-22T01:00:00Z')
  const script = join(room, 'verify-facts.mjs')
  const folder = join(room, 'export')
  const region = '35.05'

  beforeAll(async () => {
    writeFileSync(script, /```js\n([\s\S]+?)```/.exec(document)?.[1] ?? '')
    await behind(at.database, '00', clock.now(), (ctx) => beginFirstKey(ctx, undefined))
    for (const facts of [3, 300, 77]) {
      await ring(at.database, region, clock.now(), facts)
      await sealTenant(houseOn(at.database, clock.now), region)
      await behind(at.database, '00', clock.now(), (ctx) => rotateKey(ctx, undefined, undefined))
    }
    await writeExport({
      region,
      folder,
      withDetails: false,
      now: clock.now(),
      run: (act) => behind(at.database, region, clock.now(), act),
      progress: () => {},
    })
  })

  const run = (): string => {
    const [first] = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'))
    try {
      return execFileSync(process.execPath, [script, folder, first.publicKey], {
        encoding: 'utf8',
        stdio: 'pipe',
      })
    } catch (cause) {
      return (cause as { stderr: string }).stderr
    }
  }

  test('finds our export whole, and a change in it', () => {
    expect(run()).toBe('380 facts are unchanged.\n')
    const file = join(folder, 'facts-000001.ndjson')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"number":77', '"number":78'))
    expect(run()).toMatch(/^A fact up to \d+ was changed/)
  })
})
