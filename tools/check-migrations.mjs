// @ts-check
// Lints every module's migrations: names, order, and the form of the tables they make.
// `--write-heads` writes the .head files, which make two migrations made at once collide in git.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { finish, listFiles, ROOT, runsAsProgram } from './check.mjs'
import { faultsOfStatement, faultsOfTenantTable } from './migrations/laws.mjs'
import { readSchema } from './migrations/read-schema.mjs'

const VERBS =
  'add|alter|backfill|change|create|drop|grant|index|load|merge|move|narrow|partition|rename|revoke|set|split|validate|widen'
const NAME = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})([01]\\d|2[0-3])([0-5]\\d)-(${VERBS})(-[a-z0-9]+)+\\.sql$`)

/** Made by the migrator itself before the first migration can run. */
const MADE_BY_THE_MIGRATOR = ['platform.migrations']
const SHARED_LIST = 'platform/db/shared-tables.json'
const JOINT_LIST = 'platform/db/joint-tables.json'

/**
 * Every fault of the migrations below `root`, each as `file: what is wrong`.
 *
 * @param {string} root
 * @returns {Promise<{ faults: string[], tables: number }>}
 */
export async function checkMigrations(root) {
  const files = listFiles(root, /(^|\/)migrations\/[^/]+\.sql$/)
  const migrations = files
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
    .sort((a, b) => (basename(a.file) < basename(b.file) ? -1 : 1))
  const schema = await readSchema(migrations)
  const texts = new Map(migrations.map(({ file, text }) => [file, text]))
  const faults = [
    ...faultsOfNames(files),
    ...headsOf(files).flatMap(({ head, newest }) => faultsOfHead(root, head, newest)),
    ...schema.unread,
    ...schema.statements.flatMap(({ file, node }) =>
      faultsOfStatement(node, { schema: schemaOf(file), text: texts.get(file) ?? '' }).map(
        (f) => `${file}: ${f}`,
      ),
    ),
    ...faultsOfTables(schema.tables, readList(root, SHARED_LIST), readList(root, JOINT_LIST)),
  ]
  return { faults, tables: schema.tables.size }
}

/** @param {string[]} files */
function faultsOfNames(files) {
  const names = files.map((file) => basename(file))
  return files.flatMap((file, i) => [
    ...(isDated(basename(file)) ? [] : [`${file}: is not named YYYYMMDDHHMM-verb-what.sql`]),
    ...(names.indexOf(basename(file)) < i ? [`${file}: another module has a migration of this name`] : []),
  ])
}

/** @param {string} name */
function isDated(name) {
  const [, year, month, day] = NAME.exec(name) ?? []
  if (year === undefined) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** @param {string[]} files @returns {{ head: string, newest: string }[]} */
function headsOf(files) {
  return [...new Set(files.map(dirname))].map((folder) => {
    const names = files.filter((file) => dirname(file) === folder).map((file) => basename(file))
    return { head: `${folder}/.head`, newest: names.sort().at(-1) ?? '' }
  })
}

/** @param {string} root @param {string} head @param {string} newest */
function faultsOfHead(root, head, newest) {
  const path = join(root, head)
  const said = existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
  if (said === newest) return []
  return [`${head}: ${said === undefined ? 'is missing' : `says ${said}`}; the newest migration is ${newest}`]
}

/** A module's schema carries the module's name; the platform's own tables lie in `platform`. */
/** @param {string} file */
function schemaOf(file) {
  const folder = file.split('/').at(-3) ?? ''
  return folder === 'db' ? 'platform' : folder
}

/** @param {string} root @param {string} list @returns {Record<string, string>} */
function readList(root, list) {
  const path = join(root, list)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/**
 * @param {Map<string, import('./migrations/read-schema.mjs').Table>} tables
 * @param {Record<string, string>} shared
 * @param {Record<string, string>} joint
 */
function faultsOfTables(tables, shared, joint) {
  const names = new Set(Object.keys(shared))
  const perTable = [...tables.values()].flatMap((table) =>
    [
      ...(table.commented ? [] : ['has no COMMENT ON TABLE']),
      ...(names.has(table.name) ? [] : faultsOfTenantTable(table, names, table.name in joint)),
    ].map((fault) => `${table.file}: ${table.name} ${fault}`),
  )
  const known = new Set([...tables.keys(), ...MADE_BY_THE_MIGRATOR])
  return [...perTable, ...faultsOfList(SHARED_LIST, shared, known), ...faultsOfList(JOINT_LIST, joint, known)]
}

/** @param {string} list @param {Record<string, string>} entries @param {ReadonlySet<string>} known */
const faultsOfList = (list, entries, known) =>
  Object.entries(entries).flatMap(([name, reason]) => [
    ...(known.has(name) ? [] : [`${list}: no migration creates ${name}`]),
    ...(reason.trim() === '' ? [`${list}: ${name} gives no reason`] : []),
  ])

if (runsAsProgram(import.meta.url)) {
  if (process.argv.includes('--write-heads')) {
    const heads = headsOf(listFiles(ROOT, /(^|\/)migrations\/[^/]+\.sql$/))
    for (const { head, newest } of heads) writeFileSync(join(ROOT, head), `${newest}\n`)
  }
  const { faults, tables } = await checkMigrations(ROOT)
  finish(faults, `migrations keep the law; they make ${tables} tables`)
}
