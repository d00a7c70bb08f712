import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { failuresOf, findChromium, summaryOf } from './test.mjs'

const report = (change: object) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...change,
})

it.each([
  [{}, 0, '3 passed, 0 failed', true],
  [{ numFailedTests: 2 }, 1, '3 passed, 2 failed', false],
  [{ numPendingTests: 2 }, 0, '3 passed, 0 failed, 2 skipped', true],
  [{ numPassedTests: 0 }, 0, '0 passed, 0 failed', false],
  [{}, 1, '3 passed, 1 failed', false],
  [{ testResults: [{ status: 'failed', assertionResults: [] }] }, 0, '3 passed, 1 failed', false],
])('a run of %j that exits with %i closes with %j', (change, exitCode, line, good) => {
  expect(summaryOf(report(change), exitCode)).toEqual({ line, good })
})

it('each failure is named in a line: what failed, and a file that could not even be loaded', () => {
  const passed = { status: 'passed', fullName: 'a law holds' }
  const failed = { status: 'failed', fullName: 'a law is kept', failureMessages: ['expected 1\nat line 2'] }
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [passed, failed] },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
  ]
  expect(failuresOf(report({ testResults }))).toEqual([
    'FAILED a.test.ts > a law is kept: expected 1',
    'FAILED b.test.ts: could not be loaded',
  ])
})

it('the browser named by CHROMIUM goes before the usual places, one that cannot run is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'))
  const [runs, lies] = [join(folder, 'runs'), join(folder, 'lies')]
  writeFileSync(runs, '', { mode: 0o755 })
  writeFileSync(lies, '', { mode: 0o644 })
  expect(findChromium({ CHROMIUM: runs }, ['/nowhere'])).toBe(runs)
  expect(findChromium({ CHROMIUM: lies }, [runs])).toBe(runs)
  expect(findChromium({}, ['/nowhere'])).toBeUndefined()
  rmSync(folder, { recursive: true })
})
