import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '#platform/problem/problem.ts'
import type { Place } from './place.ts'
import { folderNotYours, serverDidNotStop } from './problems.ts'
import { findCommand, findFolder, findStart } from './process-table.ts'

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  pid: number
  /** When it started; seconds since 1970. */
  since: string
  /** Folder of the socket. */
  sockets: string
  /** Whether it takes connections; false while it starts, recovers or stops. */
  ready: boolean
}

/** Reads the pid file of a cluster; it tells what was, not what lives. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const [pid = '0', , since = '', , sockets = '', , , status = ''] = lines
    return { pid: Number(pid), since, sockets, ready: status.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** The server that really runs on a cluster: the pid is alive, is a PostgreSQL, and of this folder. */
export function findRunning(cluster: string): Postmaster | undefined {
  const noted = readPostmaster(cluster)
  return noted !== undefined && isPostmasterOf(noted.pid, cluster) ? noted : undefined
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  if (findStart(pid) === undefined) return false
  const [program = '', ...args] = findCommand(pid)
  if (!/^(postgres|postmaster)/.test(path.basename(program))) return false
  return args.some((arg) => isSameFolder(arg, cluster)) || findFolder(pid) === realpathSync(cluster)
}

const isSameFolder = (arg: string, cluster: string): boolean =>
  path.isAbsolute(arg) && existsSync(arg) && realpathSync(arg) === realpathSync(cluster)

/** How long a fast shutdown may write its last checkpoint, before it is cut short. */
const FAST_MS = 60_000
const IMMEDIATE_MS = 10_000

/**
 * Clears what an earlier run left on a cluster of which we are the owner: stops a server that lived on
 * (a start of its own is quicker than asking whether its settings still fit), and makes a pid file
 * harmless whose number now belongs to another process.
 *
 * @throws db.server_did_not_stop, db.folder_not_yours
 */
export async function clearLeftover(place: Place, log: (line: string) => void): Promise<void> {
  const noted = readPostmaster(place.cluster)
  if (noted === undefined || findStart(noted.pid) === undefined) return
  if (!isPostmasterOf(noted.pid, place.cluster)) return defuse(place.cluster)
  log(`PostgreSQL of an earlier run (process ${noted.pid}) still uses ${place.cluster}; stopping it.`)
  await stopProcess(place, noted.pid)
}

async function stopProcess(place: Place, pid: number): Promise<void> {
  signal(place, pid, 'SIGINT')
  if (await isGone(place.cluster, pid, FAST_MS)) return
  signal(place, pid, 'SIGQUIT')
  if (await isGone(place.cluster, pid, IMMEDIATE_MS)) return
  refuse(serverDidNotStop, { folder: place.cluster, pid })
}

function signal({ cluster }: Place, pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EPERM') refuse(folderNotYours, { folder: cluster })
  }
}

async function isGone(cluster: string, pid: number, patienceMs: number): Promise<boolean> {
  const giveUp = Date.now() + patienceMs
  while (isPostmasterOf(pid, cluster)) {
    if (Date.now() > giveUp) return false
    await sleep(20)
  }
  return true
}

/**
 * PostgreSQL refuses to start while the number in its pid file is any living process, but ignores its own
 * parent's. We write our number there instead of removing the file: the rest of it still lets PostgreSQL
 * find backends that outlived their server.
 */
function defuse(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}
