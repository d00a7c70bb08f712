import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import type { Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '#platform/problem/problem.ts'
import type { Engine } from './binaries.ts'
import { lastLines } from './cluster.ts'
import { runAs } from './identity.ts'
import { hand, type Place, PORT } from './place.ts'
import { type Postmaster, readPostmaster } from './postmaster.ts'
import { serverDidNotStart } from './problems.ts'

export interface Server {
  pid: number
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

export interface Launch {
  place: Place
  engine: Engine
  sockets: string
  /** Further settings, for example `fsync=off`. */
  settings: readonly string[]
  log: (line: string) => void
  /** Called when the server ends without our asking. */
  onLost: (said: string) => void
}

const FAST_MS = 60_000
const LONGEST_LOG = 4_000_000
/** Backends of a server that was killed need a moment to notice; PostgreSQL refuses to start till then. */
const ORPHANS = /shared memory block .* is still in use/
const ORPHAN_TRIES = 240

/** Starts the server and waits until it takes connections, however long recovery takes. */
export async function launch(how: Launch): Promise<Server> {
  for (let tries = 1; ; tries++) {
    const from = sizeOf(how.place.log)
    const stale = readPostmaster(how.place.cluster)
    const child = spawnServer(how)
    const dismissGuard = guard(child, how.place)
    if (await isReady(child, stale, how)) return watchOver(child, dismissGuard, how)
    dismissGuard()
    const said = readLog(how.place.log, from)
    if (tries >= ORPHAN_TRIES || !ORPHANS.test(said)) {
      refuse(serverDidNotStart, { folder: how.place.cluster, said: lastLines(said) })
    }
    await sleep(250)
  }
}

/** In a session of its own, so that Ctrl+C in the terminal reaches us first and we end in order. */
function spawnServer({ place, engine, sockets, settings }: Launch): ChildProcess {
  const log = openLog(place)
  const set = ['listen_addresses=', 'unix_socket_permissions=0700', ...settings]
  const args = ['-D', place.cluster, '-k', sockets, '-p', String(PORT), ...set.flatMap((s) => ['-c', s])]
  const child = spawn(path.join(engine.folder, 'postgres'), args, {
    ...runAs(place.identity),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

/**
 * Stops the server when this process dies, however it dies: the guard waits for the end of a pipe whose
 * other end the kernel closes with us, and then asks the server to stop, if it is still the same.
 *
 * @returns sends the guard home
 */
function guard({ pid = 0 }: ChildProcess, { cluster, identity }: Place): () => void {
  const script = 'read -r _; [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ] && kill -INT "$1"'
  const args = ['-c', script, 'penataran-guard', String(pid), path.join(cluster, 'postmaster.pid')]
  const watcher = spawn('/bin/sh', args, {
    ...runAs(identity),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.on('error', () => {})
  watcher.unref()
  const pipe = watcher.stdin as Socket
  pipe.on('error', () => {})
  pipe.unref()
  return () => pipe.end()
}

/** A pid file with the number of our child may be an old one: containers deal the same numbers again. */
async function isReady(child: ChildProcess, stale: Postmaster | undefined, { place, log }: Launch) {
  const ended = new Promise<false>((resolve) => {
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })
  for (let waits = 1; await Promise.race([ended, sleep(10, true)]); waits++) {
    const noted = readPostmaster(place.cluster)
    if (noted?.pid === child.pid && noted?.ready && noted.since !== stale?.since) return true
    if (waits % 1000 === 0) log('PostgreSQL is still starting; it may be recovering from an unclean stop.')
  }
  return false
}

function watchOver(child: ChildProcess, dismissGuard: () => void, { place, onLost }: Launch): Server {
  let wanted = false
  const ended = untilEnd(child).then(() => {
    dismissGuard()
    if (!wanted) onLost(lastLines(readLog(place.log, Math.max(0, sizeOf(place.log) - 2_000))))
  })
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      wanted = true
      child.ref()
      child.kill('SIGINT')
      const late = setTimeout(() => child.kill('SIGQUIT'), FAST_MS)
      await ended
      clearTimeout(late)
    },
  }
}

function untilEnd(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** A log that grew long is kept once, as `server.log.1`. */
function openLog(place: Place): number {
  if (sizeOf(place.log) > LONGEST_LOG) renameSync(place.log, `${place.log}.1`)
  const log = openSync(place.log, 'a', 0o600)
  hand(place.log, place.identity)
  return log
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const readLog = (file: string, from: number): string =>
  existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : ''
