import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blankDatabases } from '../blank-database.ts'
import { buildProgram, type Program } from './program.ts'

// What an operator does at the command line, with the real program on databases of its own.

const blank = blankDatabases()
let program: Program
let folder: string
let source: string
beforeAll(async () => {
  program = await buildProgram()
  folder = await mkdtemp(join(tmpdir(), 'penataran-operator-'))
  source = (await blank()).url
  await run(source, 'migrate')
})
afterAll(async () => {
  await program.remove()
  await rm(folder, { recursive: true, force: true })
})

async function run(
  url: string,
  ...words: string[]
): Promise<{ code: number | NodeJS.Signals; said: string }> {
  const running = program.run(words, { DATABASE_URL: url })
  const code = await running.ended
  return { code, said: running.said() }
}

async function exportsOf(url: string, name: string): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {}
  for (const [year, format] of [
    ['2022', 'csv'],
    ['2023', 'xlsx'],
  ] as const) {
    const out = join(folder, `${name}-${year}.${format}`)
    const { code, said } = await run(
      url,
      'export',
      'results',
      '--year',
      year,
      '--format',
      format,
      '--out',
      out,
    )
    expect([code, said]).toEqual([0, expect.anything()])
    files[`${year}.${format}`] = await readFile(out)
  }
  return files
}

describe('a backup brought back elsewhere', () => {
  test('gives byte-identical exports, keeps what people did, and is not written over', async () => {
    const before = await exportsOf(source, 'before')
    const file = join(folder, 'backup.zip')
    const written = await run(source, 'backup', file)
    expect(written).toMatchObject({ code: 0, said: expect.stringContaining('confidential') })
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect((await run(source, 'backup', file)).code).toBe(2)
    const target = (await blank()).url
    expect(await run(target, 'restore', file)).toMatchObject({ code: 0 })
    expect(await exportsOf(target, 'after')).toEqual(before)
    expect((before['2022.csv'] as Buffer).length).toBeGreaterThan(1000)
  }, 180_000)

  test('is refused with a sentence and code 2 when the file is none', async () => {
    const target = (await blank()).url
    const { code, said } = await run(target, 'restore', join(folder, 'before-2022.csv'))
    expect([code, said]).toEqual([2, expect.stringContaining('Nothing was changed')])
  })
})

describe('the doctor', () => {
  test('ends with 1 and says how to mend what is wrong, in words and as JSON', async () => {
    const words = await run(source, 'doctor')
    expect(words.code).toBe(1)
    expect(words.said).toContain('penataran admin create')
    const { said } = await run(source, 'doctor', '--json')
    const { ok, findings } = JSON.parse(said) as { ok: boolean; findings: { ok: boolean }[] }
    expect(ok).toBe(false)
    expect(findings.filter((finding) => !finding.ok)).toHaveLength(1)
  })

  test('says what keeps a database from being reached', async () => {
    const { code, said } = await run('postgresql://127.0.0.1:1/nothing', 'doctor')
    expect([code, said]).toEqual([1, expect.stringContaining('can not be reached')])
  })
})
