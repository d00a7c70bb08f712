// @ts-check
// Every `id.ts` of visible text (`id`, or parts such as `national`) has its twin `en.ts` with the same keys, nothing empty, nothing left untranslated.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finish, listFiles, ROOT, runsAsProgram } from './check.mjs'

/**
 * Every fault of the catalogues below `root`, as `folder: what is wrong`.
 *
 * @param {string} root
 * @returns {Promise<{ faults: string[], catalogues: number }>}
 */
export async function checkTexts(root) {
  const files = listFiles(root, /(^|\/)(web|text)\/(.+\/)?(id|en)\.ts$/)
  const folders = [...new Set(files.map(dirname))]
  const lonely = folders.filter(
    (folder) => !['id', 'en'].every((name) => existsSync(join(root, folder, `${name}.ts`))),
  )
  const pairs = folders.filter((folder) => !lonely.includes(folder))
  const faults = await Promise.all(pairs.map((folder) => faultsOfPair(root, folder)))
  return {
    faults: [...lonely.map((folder) => `${folder}: id.ts and en.ts are not both there`), ...faults.flat()],
    catalogues: folders.length,
  }
}

/** @param {string} root @param {string} folder @returns {Promise<string[]>} */
async function faultsOfPair(root, folder) {
  try {
    const { id, ...idParts } = await load(join(root, folder, 'id.ts'))
    const { en, ...enParts } = await load(join(root, folder, 'en.ts'))
    const says = id ?? en ?? Object.values({ ...idParts, ...enParts })[0]
    if (says === undefined) return [`${folder}: exports no texts`]
    return [...compare(folder, id, en), ...compare(folder, idParts, enParts)]
  } catch (error) {
    return [`${folder}: ${error instanceof Error ? error.message : error}`]
  }
}

/** @param {string} path @returns {Promise<Record<string, unknown>>} */
async function load(path) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    write: false,
    logLevel: 'silent',
  })
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`
  )
}

/**
 * Faults between two catalogues, by the path of the key.
 *
 * @param {string} place
 * @param {unknown} id
 * @param {unknown} en
 * @returns {string[]}
 * @example compare('web', { search: 'Cari' }, { search: '' }) // ['web: en.search is empty']
 */
export function compare(place, id, en) {
  return compareAt('', id, en).map((fault) => `${place}: ${fault}`)
}

/** @param {string} key @param {unknown} id @param {unknown} en @returns {string[]} */
function compareAt(key, id, en) {
  if (kindOf(id) !== kindOf(en)) return [`id${key} is ${kindOf(id)}, en${key} is ${kindOf(en)}`]
  if (typeof id === 'string' && typeof en === 'string') return compareSentences(key, id, en)
  if (typeof id === 'function' && typeof en === 'function' && en.length > id.length) {
    return [`en${key} takes more words than id${key}`]
  }
  if (id === null || typeof id !== 'object' || en === null || typeof en !== 'object') return []
  const [idEntries, enEntries] = [new Map(Object.entries(id)), new Map(Object.entries(en))]
  return [...new Set([...idEntries.keys(), ...enEntries.keys()])].flatMap((name) => {
    if (!idEntries.has(name)) return [`id${key}.${name} is missing`]
    if (!enEntries.has(name)) return [`en${key}.${name} is missing`]
    return compareAt(`${key}.${name}`, idEntries.get(name), enEntries.get(name))
  })
}

/** @param {string} key @param {string} id @param {string} en */
function compareSentences(key, id, en) {
  const empty = Object.entries({ id, en }).filter(([, text]) => text.trim() === '')
  if (empty.length > 0) return empty.map(([language]) => `${language}${key} is empty`)
  return id === en && id.trim().split(/\s+/).length > 3 ? [`id${key} is not translated: ${id}`] : []
}

/** @param {unknown} value */
function kindOf(value) {
  if (value === undefined || value === null) return 'absent'
  return Array.isArray(value) ? `a list of ${value.length}` : typeof value
}

if (runsAsProgram(import.meta.url)) {
  const { faults, catalogues } = await checkTexts(ROOT)
  finish(faults, `${catalogues} catalogues say the same in both languages`)
}
