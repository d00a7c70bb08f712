import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './check.mjs'
import { faultsOfMessage } from './check-commits.mjs'

it.each([
  'pharmacy: Call urgent prescriptions first.',
  'platform/db: Adopt a server that outlived its parent.\n\nA killed process leaves it behind.\n',
  'tools: Refuse "TODO" without a number.\n# comment of the editor',
  'Merge branch pharmacy',
])('%j keeps the form', (message) => {
  expect(faultsOfMessage(message)).toEqual([])
})

it.each([
  ['Call urgent prescriptions first.', 'is not "area: Imperative sentence."'],
  ['pharmacy: call urgent prescriptions first.', 'is not "area: Imperative sentence."'],
  ['pharmacy: Call urgent prescriptions first', 'is not "area: Imperative sentence."'],
  ['pharmacy: Call urgent prescriptions...', 'is not "area: Imperative sentence."'],
  ['Pharmacy: Call urgent prescriptions first.', 'is not "area: Imperative sentence."'],
  ['', 'is not "area: Imperative sentence."'],
  [`pharmacy: Call ${'very '.repeat(12)}urgent.`, 'is longer than 72 characters'],
  ['pharmacy: Call urgent first.\nbecause they wait', 'an empty line must part subject and body'],
])('%j is refused', (message, fault) => {
  expect(faultsOfMessage(message).join('\n')).toContain(fault)
})

it('the hook lets a good message through and stops a bad one', () => {
  const clone = mkdtempSync(join(tmpdir(), 'hook-'))
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=uji', '-c', 'user.email=uji@example.org', ...args], {
      cwd: clone,
      encoding: 'utf8',
    })
  for (const path of ['tools/check.mjs', 'tools/check-commits.mjs', '.githooks/commit-msg']) {
    cpSync(join(ROOT, path), join(clone, path))
  }
  execFileSync('git', ['init', '-q', clone])
  git('config', 'core.hooksPath', '.githooks')
  const commit = (message: string) => git('commit', '-q', '--allow-empty', '-m', message)
  expect(commit('tools: Try the hook.').status).toBe(0)
  const refused = commit('tried the hook')
  expect(refused.status).not.toBe(0)
  expect(refused.stderr).toContain('is not "area: Imperative sentence."')
  rmSync(clone, { recursive: true })
})
