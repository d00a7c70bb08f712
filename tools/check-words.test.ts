import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkWords } from './check-words.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'words-'))
})
afterEach(() => rmSync(root, { recursive: true }))
function faultsOf(text: string) {
  writeFileSync(join(root, 'README.md'), `# Penataran\n${text}\n`)
  return checkWords(root).faults
}

it.each([
  [`see ${'/root'}/penataran/README.md`, 'a path of one machine'],
  ["read('/home/ayu/data')", 'a path of one machine'],
  ['file:///Users/ayu/penataran', 'a path of one machine'],
  [`"resolved": "https://${'registry'}.example.org/pg.tgz"`, "a package registry's host"],
  [`deb http://${'deb'}.debian.org/debian bookworm main`, "a package registry's host"],
])('%j is refused as %s', (text, what) => {
  expect(faultsOf(text)).toEqual([`README.md:2: ${what}: ${text}`])
})

it.each([
  'services/work/rules.ts',
  'POST /api/v1/work',
  'https://example.org/home/x',
  '~/penataran/',
  'the registry of births',
])('%j passes', (text) => {
  expect(faultsOf(text)).toEqual([])
})
