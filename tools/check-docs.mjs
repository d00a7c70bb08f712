// @ts-check
// Documents may only point at what exists: links, paths in code spans, npm scripts.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { finish, listFiles, ROOT, runsAsProgram } from './check.mjs'

const TOP = 'apps|core|services|platform|docs|tools|test|bin|reference|\\.ci|\\.githooks'
const SOURCE = /^[\w.@/-]+\.(tsx?|mjs|cjs|sql|md|css)$/
const IN_TREE = new RegExp(`^(${TOP})/[\\w.@/-]+$`)

/** @typedef {{ root: string, files: string[], scripts: ReadonlySet<string> }} Repository */

/**
 * Every pointer to nowhere in the Markdown files below `root`, as `file:line: what is wrong`.
 *
 * @param {string} root
 * @returns {{ faults: string[], documents: number }}
 */
export function checkDocs(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const files = listFiles(root, /./)
  /** @type {Repository} */
  const repository = { root, files, scripts: new Set(Object.keys(manifest.scripts ?? {})) }
  const documents = files.filter((file) => file.endsWith('.md'))
  return { faults: documents.flatMap((file) => faultsOf(file, repository)), documents: documents.length }
}

/** @param {string} file @param {Repository} repository */
function faultsOf(file, repository) {
  let fenced = false
  return readFileSync(join(repository.root, file), 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const isFence = /^\s*(```|~~~)/.test(line)
      if (isFence) fenced = !fenced
      const found =
        fenced || isFence ? faultsOfCode(line, file, repository, true) : faultsOfText(line, file, repository)
      return found.map((fault) => `${file}:${i + 1}: ${fault}`)
    })
}

/** @param {string} line @param {string} file @param {Repository} repository */
function faultsOfText(line, file, repository) {
  const spans = [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  const prose = line.replace(/`[^`]*`/g, '')
  const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? '')
  return [
    ...links.flatMap((link) => faultsOfLink(link, file, repository)),
    ...spans.flatMap((span) => faultsOfCode(span, file, repository, false)),
  ]
}

/** @param {string} link @param {string} file @param {Repository} repository */
function faultsOfLink(link, file, repository) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return []
  const [path = '', anchor] = link.split('#')
  const base = path.startsWith('/') ? '.' : dirname(file)
  const target =
    path === '' ? file : posix.normalize(posix.join(base, decodeURIComponent(path))).replace(/\/$/, '')
  if (target.startsWith('..')) return [`link ${link} leaves the repository`]
  if (!existsSync(join(repository.root, target))) return [`link ${link} leads nowhere`]
  if (anchor === undefined || !target.endsWith('.md')) return []
  return headingsOf(join(repository.root, target)).includes(anchor)
    ? []
    : [`link ${link} names no heading of ${target}`]
}

/** Anchors as the usual Markdown sites make them: lower case, no punctuation, hyphens for spaces. */
/** @param {string} path */
function headingsOf(path) {
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(
    (match) => match[1] ?? '',
  )
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

/**
 * @param {string} code a code span, or a line of a fenced block
 * @param {string} file
 * @param {Repository} repository
 * @param {boolean} fenced in a block only whole paths from the root are sure to be paths
 */
function faultsOfCode(code, file, repository, fenced) {
  const scripts = [...code.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => match[1] ?? '')
  const words = code
    .split(/[\s,;()"']+/)
    .map((word) => word.replace(/:\d+(-\d+)?$/, '').replace(/[.:/]$/, ''))
  const paths = words.filter((word) => IN_TREE.test(word) || (!fenced && SOURCE.test(word)))
  return [
    ...scripts
      .filter((name) => !repository.scripts.has(name))
      .map((name) => `npm run ${name} is not a script`),
    ...paths.filter((path) => !isThere(path, file, repository)).map((path) => `${path} does not exist`),
  ]
}

/** A path may be written from the root, from the document, or from inside a module (`pharmacy/rules.ts`). */
/** @param {string} path @param {string} file @param {Repository} repository */
function isThere(path, file, { root, files }) {
  if (existsSync(join(root, path)) || existsSync(join(root, dirname(file), path))) return true
  return files.some((known) => known.endsWith(`/${path}`))
}

if (runsAsProgram(import.meta.url)) {
  const { faults, documents } = checkDocs(ROOT)
  finish(faults, `${documents} documents point only at what exists`)
}
