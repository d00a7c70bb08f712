// @ts-check
// The repository speaks only of itself: no places of one machine, no package registries' hosts.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finish, listFiles, ROOT, runsAsProgram } from './check.mjs'

const BEFORE = '(?<![\\w./~$}@-])'
/** @type {[RegExp, string][]} */
const REFUSED = [
  [new RegExp(`${BEFORE}/(work|root|Users|home/[a-z][\\w-]*)(/|\\b)`), 'a path of one machine'],
  [/\bfile:\/\/\/(work|root|home|Users)\//, 'a path of one machine'],
  [/\bregistry\.[a-z0-9-]+\.[a-z]+/i, "a package registry's host"],
  [/\b(deb|security|ftp)\.debian\.org\b/i, "a package registry's host"],
]
const TEXT =
  /\.(tsx?|mjs|cjs|js|json|md|sql|css|html|ya?ml|sh|txt|svg)$|(^|\/)(\.npmrc|NOTICE|LICENSE|run|commit-msg)$/
const ITSELF = /^tools\/check-words\.(mjs|test\.ts)$/

/**
 * Lines below `root` that name what no other machine has, as `file:line: what it is: the line`.
 *
 * @param {string} root
 * @returns {{ faults: string[], files: number }}
 */
export function checkWords(root) {
  const files = listFiles(root, TEXT).filter(
    (file) => !ITSELF.test(file) && statSync(join(root, file)).size < 5_000_000,
  )
  return {
    faults: files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8'))),
    files: files.length,
  }
}

/** @param {string} file @param {string} text */
function faultsOf(file, text) {
  if (!REFUSED.some(([pattern]) => pattern.test(text))) return []
  return text
    .split('\n')
    .flatMap((line, i) =>
      REFUSED.filter(([pattern]) => pattern.test(line)).map(
        ([, what]) => `${file}:${i + 1}: ${what}: ${line.trim().slice(0, 120)}`,
      ),
    )
}

if (runsAsProgram(import.meta.url)) {
  const { faults, files } = checkWords(ROOT)
  finish(faults, `${files} files speak only of the project`)
}
