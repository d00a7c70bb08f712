import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { fromRoot } from '#platform/root.ts'
import { buildIfStale } from '#tools/build.mjs'

const FIRST_LOAD = 180_000
const FURTHER_PAGE = 40_000

const folder = fromRoot('dist', 'client')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const gzipped = (file: string) => gzipSync(read(file), { level: 6 }).length
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gzipped(file), 0)

const STATIC = /(?:from|import)"\.\/([^"]+\.js)"/g
const LAZY = /import\("\.\/([^"]+\.js)"\)/g
const named = (file: string, pattern: RegExp) => [...read(file).matchAll(pattern)].map((m) => m[1] as string)

/** A file with everything it needs before it can run. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const next of named(file, STATIC)) closure(next, seen)
  return seen
}

/** Every piece that may be asked for later, from anywhere. */
function lazyFrom(start: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  const open = [...start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const piece of named(file, LAZY)) {
      if (found.has(piece)) continue
      found.add(piece)
      open.push(...closure(piece))
    }
  }
  return found
}

beforeAll(() => buildIfStale().then(() => undefined))

const manifest = (): Record<string, string> => JSON.parse(read('manifest.json'))
const entry = (name: string): string => {
  const file = manifest()[name]
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} was not built.`)
  return file
}

it('the workspace loads its first page with at most 180 KB, program and style sheet together', () => {
  const first = sum(closure(entry('main.js'))) + gzipped(entry('main.css'))
  expect(first).toBeLessThanOrEqual(FIRST_LOAD)
})

it('each further page of the workspace loads at most 40 KB more', () => {
  const first = closure(entry('main.js'))
  const pieces = [...lazyFrom(first)].map((piece) => {
    const more = [...closure(piece)].filter((file) => !first.has(file))
    return { piece, bytes: sum(more) }
  })
  expect(pieces.length).toBeGreaterThan(10)
  expect(pieces.filter(({ bytes }) => bytes > FURTHER_PAGE)).toEqual([])
})
