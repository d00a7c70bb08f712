import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { refuse } from '#platform/problem/problem.ts'
import type { Engine } from './binaries.ts'
import { isRoot, nameOf, runAs } from './identity.ts'
import { hand, type Place } from './place.ts'
import { folderNotYours, serverDidNotStart, userWithoutName } from './problems.ts'

/** Name of the database and of the role that owns it. */
export const NAME = 'penataran'

/** For a small machine. Written once into postgresql.conf, where the operator may change them. */
const SETTINGS = `
# Penataran: settings for a small machine; change them freely and start again.
# Address, port and socket are set at start; fsync stays on: what is committed survives a power cut.
shared_buffers = 128MB
effective_cache_size = 512MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_wal_size = 512MB
random_page_cost = 1.1
wal_level = minimal
max_wal_senders = 0
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
log_checkpoints = off
log_line_prefix = '%m [%p] '
`

/**
 * Makes the cluster if there is none. It is built beside its place and then renamed, so that a cluster is
 * there whole (with our database in it) or not at all, whenever the power goes.
 */
export function ensureCluster(place: Place, engine: Engine, durable: boolean): void {
  if (existsSync(place.cluster)) checkReadable(place)
  else createCluster(place, engine, durable)
}

function createCluster(place: Place, engine: Engine, durable: boolean): void {
  const draft = `${place.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  writePassword(place)
  makeDraft(draft, place)
  initialise(draft, place, engine, durable)
  appendFileSync(path.join(draft, 'postgresql.conf'), SETTINGS)
  runSingle(draft, place, engine, `create database ${NAME}`)
  renameSync(draft, place.cluster)
}

/** The owner's password; made anew in cluster and file when the file was lost. */
export function ensurePassword(place: Place, engine: Engine): string {
  if (existsSync(place.password)) return readPassword(place)
  const password = writePassword(place)
  runSingle(place.cluster, place, engine, `alter role ${NAME} password '${password}'`)
  return password
}

/** The password as kept beside the cluster (0600). */
export function readPassword({ password }: Place): string {
  try {
    return readFileSync(password, 'utf8').trim()
  } catch {
    return refuse(folderNotYours, { folder: password })
  }
}

function writePassword(place: Place): string {
  const password = randomBytes(24).toString('base64url')
  writeFileSync(place.password, `${password}\n`, { mode: 0o600 })
  hand(place.password, place.identity)
  return password
}

function makeDraft(draft: string, { identity }: Place): void {
  mkdirSync(draft, { mode: 0o700 })
  if (isRoot()) chownSync(draft, identity.uid, identity.gid)
}

/**
 * Byte order for sorting (`C`) is the same on every machine and never changes with a library, so no index
 * can rot; `C.UTF-8` lets upper and lower case work beyond ASCII, and falls back to `C` where it is unknown.
 */
function initialise(draft: string, place: Place, engine: Engine, durable: boolean): void {
  const first = initdb(draft, place, engine, [...flags(place, durable), '--lc-ctype=C.UTF-8'])
  if (first === '') return
  const said = /locale/.test(first) ? initdb(draft, place, engine, flags(place, durable)) : first
  if (said === '') return
  if (nameOf(place.identity.uid) === undefined) refuse(userWithoutName, { uid: place.identity.uid })
  refuse(serverDidNotStart, { folder: place.cluster, said })
}

function flags({ password }: Place, durable: boolean): string[] {
  return [
    `--username=${NAME}`,
    `--pwfile=${password}`,
    '--auth-local=scram-sha-256',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]
}

/** Runs initdb; answers what it complained of, or '' when all went well. */
function initdb(draft: string, place: Place, engine: Engine, args: readonly string[]): string {
  const options = { ...runAs(place.identity), cwd: '/', encoding: 'utf8' as const }
  const { status, stderr, error } = spawnSync(path.join(engine.folder, 'initdb'), [...args, draft], options)
  return status === 0 ? '' : lastLines(stderr || (error?.message ?? 'initdb'))
}

/** One statement on a stopped cluster, as its superuser. */
function runSingle(cluster: string, place: Place, engine: Engine, statement: string): void {
  const args = ['--single', '-D', cluster, '-c', 'log_min_messages=warning', 'postgres']
  const options = { ...runAs(place.identity), cwd: '/', input: `${statement}\n`, encoding: 'utf8' as const }
  const { status, stderr } = spawnSync(path.join(engine.folder, 'postgres'), args, options)
  if (status !== 0 || /ERROR|FATAL/.test(stderr)) {
    refuse(serverDidNotStart, { folder: cluster, said: lastLines(stderr) })
  }
}

/** A cluster we cannot look into belongs to another user, as after a first start as root. */
function checkReadable(place: Place): void {
  if (!existsSync(path.join(place.cluster, 'PG_VERSION'))) refuse(folderNotYours, { folder: place.cluster })
}

/** The last lines of what a program said, in one. */
export const lastLines = (text: string): string => text.trim().split('\n').slice(-3).join(' / ')
