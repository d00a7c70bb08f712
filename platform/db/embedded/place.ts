import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { refuse } from '#platform/problem/problem.ts'
import { canEnter, type Identity, identityFor, isRoot } from './identity.ts'
import { folderClosed, folderNotYours, placeMissing } from './problems.ts'

/** Where everything of one embedded database lies. */
export interface Place {
  /** The folder the operator named, resolved. */
  dataFolder: string
  /** The folder that holds the rest: the data folder itself, or a place outside (see {@link findPlace}). */
  home: string
  cluster: string
  password: string
  log: string
  lock: string
  identity: Identity
}

/** Name of the file in the data folder that tells where the database lies when it lies elsewhere. */
export const POINTER = 'WHERE.txt'

/** Where root keeps what the server's own user must be able to reach. */
export const OUTSIDE = process.platform === 'darwin' ? '/usr/local/var/penataran' : '/var/lib/penataran'

/** A short stable name for a data folder. */
export const shortName = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 12)

/**
 * Finds where the database of a data folder lies, without changing anything. Normally in the folder
 * itself. As root in a folder which the server's user cannot enter (a home closed to others) it lies in
 * `<outside>/<hash of the folder>`, and a pointer file in the data folder says so; the pointer wins ever
 * after, so a moved data folder keeps its database.
 *
 * @throws db.place_missing when the pointer leads nowhere; db.folder_closed, db.folder_not_yours
 */
export function findPlace(dataFolder: string, outside = OUTSIDE): Place {
  const folder = existsSync(dataFolder) ? realpathSync(dataFolder) : path.resolve(dataFolder)
  const named = readPointer(folder)
  if (named !== undefined) return at(folder, named)
  const here = at(folder, folder)
  if (!isRoot() || canEnter(here.identity, nearestFolder(folder))) return here
  if (existsSync(here.cluster)) refuse(folderClosed, { folder, uid: here.identity.uid })
  return at(folder, path.join(outside, shortName(folder)))
}

/** {@link findPlace}, and makes the folders and the pointer. */
export function preparePlace(dataFolder: string, outside = OUTSIDE): Place {
  makeFolder(path.resolve(dataFolder))
  const place = findPlace(dataFolder, outside)
  if (place.home !== place.dataFolder) settleOutside(place)
  return place
}

function at(dataFolder: string, home: string): Place {
  const cluster = path.join(home, 'cluster')
  return {
    dataFolder,
    home,
    cluster,
    password: path.join(home, 'password'),
    log: path.join(home, 'server.log'),
    lock: path.join(home, 'owner.json'),
    identity: identityFor([cluster, dataFolder]),
  }
}

/**
 * Makes a folder and those above it. Root opens the way (0711) for the server's user, whatever the umask;
 * others keep their folders to themselves. Folders that exist stay as they are.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
    chmodSync(folder, isRoot() ? 0o711 : 0o700)
  } catch {
    refuse(folderNotYours, { folder })
  }
}

function settleOutside({ dataFolder, home }: Place): void {
  makeFolder(home)
  if (!existsSync(path.join(dataFolder, POINTER))) writePointer(dataFolder, home)
}

function writePointer(dataFolder: string, home: string): void {
  const lines = [
    'Basis data Penataran untuk folder ini ada di folder pada baris terakhir.',
    'Jangan hapus berkas ini; ikut sertakan folder itu bila Anda memindahkan atau mencadangkan data.',
    'The Penataran database of this folder lies in the folder on the last line.',
    'Do not delete this file; take that folder along when you move or back up the data.',
    home,
  ]
  writeFileSync(path.join(home, 'BELONGS-TO.txt'), `${dataFolder}\n`)
  writeFileSync(path.join(dataFolder, POINTER), `${lines.join('\n')}\n`)
}

function readPointer(folder: string): string | undefined {
  const pointer = path.join(folder, POINTER)
  if (!existsSync(pointer)) return undefined
  const place = readFileSync(pointer, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  if (!path.isAbsolute(place) || !existsSync(place)) refuse(placeMissing, { pointer, place })
  return place
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder))
}

/** Longest socket path the system takes, in bytes, without the closing zero. */
const LONGEST_SOCKET = process.platform === 'darwin' ? 103 : 107
export const PORT = 5432
const SOCKET = `.s.PGSQL.${PORT}`

/** Too long for a socket, or with a character that PostgreSQL's list of folders would split at. */
const unfit = (folder: string): boolean =>
  Buffer.byteLength(path.join(folder, SOCKET)) > LONGEST_SOCKET || /[",]/.test(folder)

/**
 * Makes the folder of the server's socket, closed (0700) to all but the server's user: `run` beside the
 * cluster, or a short one among the temporary files when that path is too long for a socket.
 */
export function prepareSocketFolder({ home, identity }: Place): string {
  const near = path.join(home, 'run')
  if (!unfit(near)) return makePrivate(near, identity) ?? refuse(folderNotYours, { folder: near })
  const root = unfit(path.join(tmpdir(), 'penataran-0123456789ab')) ? '/tmp' : tmpdir()
  return makePrivate(path.join(root, `penataran-${shortName(home)}`), identity) ?? makeUnique(root, identity)
}

/** Removes a socket folder among the temporary files, once the server has gone. */
export function removeSocketFolder({ home }: Place, sockets: string): void {
  if (path.dirname(sockets) === home) return
  try {
    rmdirSync(sockets)
  } catch {
    // Something of the operator's lies in it; it may stay.
  }
}

/** The folder, or nothing when something that is not ours stands in its place. */
function makePrivate(folder: string, { uid, gid }: Identity): string | undefined {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (isRoot()) chownSync(folder, uid, gid)
    return folder
  } catch {
    const stat = lstatSync(folder, { throwIfNoEntry: false })
    return stat?.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0 ? folder : undefined
  }
}

function makeUnique(root: string, { uid, gid }: Identity): string {
  const folder = mkdtempSync(path.join(root, 'penataran-'))
  if (isRoot()) chownSync(folder, uid, gid)
  return folder
}

/** Gives a file that root made to the server's user, who may be the one to start next time. */
export function hand(file: string, { uid, gid }: Identity): void {
  if (isRoot()) chownSync(file, uid, gid)
}
