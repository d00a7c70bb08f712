// @ts-check
// What all checkers share: which files there are, and how a checker ends.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../..')

const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'coverage', 'data'])

/**
 * Files below `root` whose path matches, as sorted paths with slashes. In a git checkout these are the
 * files git knows or would add; elsewhere (planted trees of the tests) all files.
 *
 * @param {string} root
 * @param {RegExp} pattern
 * @returns {string[]}
 * @example listFiles(ROOT, /\.sql$/) // ['core/identity/migrations/202611220900-create-person.sql', …]
 */
export function listFiles(root, pattern) {
  const files = existsSync(join(root, '.git')) ? listKnownToGit(root) : [...walk(root, root)]
  return files.filter((file) => pattern.test(file)).sort()
}

/** @param {string} root */
function listKnownToGit(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)))
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Generator<string>}
 */
function* walk(root, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* walk(root, path)
    if (entry.isFile()) yield relative(root, path).split(sep).join('/')
  }
}

/**
 * Whether a file was started by `node file.mjs` and not imported.
 *
 * @param {string} moduleUrl
 */
export function runsAsProgram(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl)
}

/**
 * Ends a checker: prints every fault on its own line, or the good word. Exit code 1 with faults.
 *
 * @param {readonly string[]} faults
 * @param {string} goodWord
 */
export function finish(faults, goodWord) {
  for (const fault of faults) console.error(fault)
  if (faults.length === 0) console.log(goodWord)
  else console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
