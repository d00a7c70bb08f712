import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { refuse } from '#platform/problem/problem.ts'
import { hand, type Place } from './place.ts'
import { folderInUse, folderNotYours } from './problems.ts'
import { findStart, processWorld } from './process-table.ts'

/** Who owns the folder: written into `owner.json`. */
export interface Owner {
  pid: number
  start: string
  world: string
  host: string
  /** Tells two owners of one process apart. */
  key: string
}

export interface OwnerLock {
  release(): void
}

/** The owner touches its lock this often, for those who cannot see its process (another container). */
const PULSE_MS = 3_000
/** An owner whose process we cannot see is gone when its lock was not touched for this long. */
const SILENT_MS = 12_000
/** How long we wait for an owner that is just leaving, as after Ctrl+C and start at once. */
const PATIENCE_MS = 1_500

/**
 * Makes this process the owner of a place, until it releases it or dies. A lock left by a killed process
 * is taken over: at once when its process can be seen to be gone, else after {@link SILENT_MS} of silence.
 *
 * @throws db.folder_in_use when another living process owns it
 */
export async function takeOwnership(place: Place): Promise<OwnerLock> {
  const mine = describeMyself()
  const giveUp = Date.now() + PATIENCE_MS
  while (!tryTake(place, mine)) {
    const owner = findOwner(place)
    if (owner !== undefined && Date.now() > (mayWait(owner) ? giveUp + SILENT_MS : giveUp)) {
      refuse(folderInUse, { folder: place.dataFolder, pid: owner.pid, host: owner.host })
    }
    await sleep(50)
  }
  return keep(place, mine)
}

/** The living owner of a place, or nothing. */
export function findOwner(place: Place): Owner | undefined {
  const owner = readLock(place.lock)
  return owner !== undefined && isAlive(owner, place.lock) ? owner : undefined
}

/** Only of an owner in another world do we not know at once; one we can see is asked to leave first. */
const mayWait = (owner: Owner): boolean => owner.world !== processWorld()

function describeMyself(): Owner {
  const start = findStart(process.pid) ?? ''
  return { pid: process.pid, start, world: processWorld(), host: hostname(), key: randomUUID() }
}

function tryTake(place: Place, mine: Owner): boolean {
  const seen = readLock(place.lock)
  if (seen !== undefined && isAlive(seen, place.lock)) return false
  if (seen !== undefined) removeStale(place.lock, seen)
  return createWhole(place, mine)
}

/** A hard link appears whole or not at all, and never over another: no one reads half a lock. */
function createWhole(place: Place, mine: Owner): boolean {
  const draft = `${place.lock}.${mine.key}`
  try {
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
    hand(draft, place.identity)
    linkSync(draft, place.lock)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    return refuse(folderNotYours, { folder: place.home })
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Two starters may both find a lock stale, and the slower must not remove what the faster has just
 * taken: move aside, look at what was moved, and put it back if it is not the one that was judged.
 */
function removeStale(lock: string, judged: Owner): void {
  const aside = `${lock}.${randomUUID()}`
  try {
    renameSync(lock, aside)
    if (readLock(aside)?.key !== judged.key) linkSync(aside, lock)
  } catch {
    // The other starter was faster; the next round sees its lock.
  } finally {
    rmSync(aside, { force: true })
  }
}

function isAlive(owner: Owner, lock: string): boolean {
  if (owner.world === processWorld()) return findStart(owner.pid) === owner.start
  const touched = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touched < SILENT_MS
}

/** An unreadable lock can only be one torn by a crash of the machine: nobody's. */
function readLock(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner
  } catch (cause) {
    const torn = { pid: 0, start: '', world: processWorld(), host: '', key: '' }
    return cause instanceof SyntaxError ? torn : undefined
  }
}

function keep(place: Place, mine: Owner): OwnerLock {
  const pulse = setInterval(() => touch(place.lock), PULSE_MS).unref()
  return {
    release: () => {
      clearInterval(pulse)
      if (readLock(place.lock)?.key === mine.key) rmSync(place.lock, { force: true })
    },
  }
}

function touch(lock: string): void {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // The folder was taken away under us; the server's own messages will say so.
  }
}
