// @ts-check
// `npm test`: builds, then runs every test. Needs only Node; browser tests run where Chromium is found.
// The very last line is "N passed, N failed", with ", N skipped" where that is so.
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { ROOT, runsAsProgram } from './check.mjs'

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser that the browser tests drive: `CHROMIUM` where set, else the usual places.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} [places]
 * @returns {string | undefined}
 * @example findChromium({ CHROMIUM: '/opt/chromium/chrome' })
 */
export function findChromium(environment, places = CHROMIUM_PLACES) {
  return [environment.CHROMIUM, ...places].find((path) => path !== undefined && path !== '' && mayRun(path))
}

/** @param {string} path */
function mayRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @typedef {object} TestFile
 * @property {string} status
 * @property {string} [name] its path
 * @property {{ status: string, fullName: string, failureMessages?: string[] | null }[]} assertionResults
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {TestFile[]} testResults
 */

/**
 * The closing line and whether the run was good. A file that could not even be loaded counts as one failure;
 * a run without a single passed test is not good.
 *
 * @param {VitestReport} report
 * @param {number} exitCode of vitest: errors outside any test count as one failure
 * @returns {{ line: string, good: boolean }}
 */
export function summaryOf(report, exitCode) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = Math.max(report.numFailedTests + unloaded.length, exitCode === 0 ? 0 : 1)
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  return {
    line: `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    good: failed === 0 && report.numPassedTests > 0,
  }
}

/**
 * Every failure in a line of its own, for readers who see only the end of a long log.
 *
 * @param {VitestReport} report
 * @returns {string[]}
 */
export function failuresOf({ testResults }) {
  return testResults.flatMap(({ name = '', status, assertionResults }) => {
    const file = name.startsWith(ROOT) ? name.slice(ROOT.length + 1) : name
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (status === 'failed' && assertionResults.length === 0) return [`FAILED ${file}: could not be loaded`]
    return failed.map(({ fullName, failureMessages }) => {
      const why = failureMessages?.[0]?.split('\n')[0] ?? ''
      return `FAILED ${file} > ${fullName}${why === '' ? '' : `: ${why}`}`
    })
  })
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function runVitest(args, environment) {
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [program, 'run', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

/** @param {string} file @returns {VitestReport | undefined} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string[]} args further words for vitest, such as a path */
async function main(args) {
  const chromium = findChromium(process.env)
  if (chromium === undefined && process.env.CI === 'true') {
    console.error(
      'Chromium was not found, and CI does not skip the browser tests. Install it, or set CHROMIUM to its path.',
    )
    console.log('0 passed, 1 failed')
    return 1
  }
  const { built, milliseconds } = await buildIfStale()
  if (built) console.log(`built in ${milliseconds} ms`)

  const folder = mkdtempSync(join(tmpdir(), 'penataran-test-'))
  const file = join(folder, 'report.json')
  const code = await runVitest(
    ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }) },
  )
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  if (chromium === undefined) {
    console.log(
      'The browser tests were skipped: no Chromium was found. Install it, or set CHROMIUM to its path.',
    )
  }
  const { line, good } =
    report === undefined ? { line: '0 passed, 1 failed', good: false } : summaryOf(report, code)
  for (const failure of report === undefined ? [] : failuresOf(report)) console.log(failure)
  console.log(line)
  return good ? 0 : 1
}

if (runsAsProgram(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log('0 passed, 1 failed')
    process.exitCode = 1
  }
}
