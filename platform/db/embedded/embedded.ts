import type { ClientConfig } from 'pg'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { allSources, chooseEngine, type Engine, type Sources } from './binaries.ts'
import { ensureCluster, ensurePassword, NAME, readPassword } from './cluster.ts'
import { isRoot } from './identity.ts'
import { notesOn } from './notes.ts'
import { findOwner, takeOwnership } from './owner-lock.ts'
import {
  findPlace,
  OUTSIDE,
  type Place,
  PORT,
  preparePlace,
  prepareSocketFolder,
  removeSocketFolder,
} from './place.ts'
import { clearLeftover, findRunning } from './postmaster.ts'
import { platformUnsupported } from './problems.ts'
import { launch } from './server.ts'

/** A running PostgreSQL of our own. */
export interface EmbeddedServer {
  /** For `new pg.Pool(…)`: socket folder, port, owner's role, password, database. */
  config: ClientConfig
  /** The same as an address, for programs that want one. Holds the password: never log it. */
  connectionString: string
  dataFolder: string
  /** Where its tables and its log grow. */
  cluster: string
  engine: Engine
  /** Process number of the server. */
  pid: number
  /** Sentences worth telling the operator, such as where the data lies. */
  notes: readonly Bilingual[]
  /** Fast shutdown, then the folder is free again. May be called twice. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Folder of the database; made when absent. */
  dataFolder: string
  /** Lines for the log, in English. */
  log?: (line: string) => void
  /** Called when the server ends without our asking, with its last words. */
  onLost?: (said: string) => void
  /** false: no fsync, for throwaway servers of tests only. */
  durable?: boolean
  /** Where to look for binaries; everything the machine offers by default. */
  sources?: Partial<Sources>
  /** Where root keeps what must lie outside a closed home. */
  outside?: string
}

const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the PostgreSQL of a data folder, making it first if it is new: nothing to install, unix socket
 * only, as an ordinary user or as root. One process owns a folder at a time; when it dies, however it
 * dies, its server stops, and the next start recovers.
 *
 * @throws db.folder_in_use and the other refusals of `problems.ts`
 * @example
 * const server = await startEmbedded({ dataFolder: './data/postgres' })
 * const pool = new pg.Pool(server.config)
 * …
 * await server.stop()
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  if (process.platform === 'win32') refuseWindows()
  const outside = options.outside ?? OUTSIDE
  const place = preparePlace(options.dataFolder, outside)
  const ownership = await takeOwnership(place)
  try {
    const running = await startOwned(place, outside, options)
    return { ...running, stop: once(async () => running.stop().finally(() => ownership.release())) }
  } catch (cause) {
    ownership.release()
    throw cause
  }
}

async function startOwned(place: Place, outside: string, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { log = () => {}, onLost = () => {}, durable = true } = options
  await clearLeftover(place, log)
  const engine = chooseEngine(place, { ...allSources(isRoot() ? outside : place.home), ...options.sources })
  log(`PostgreSQL ${engine.version} (${engine.source}: ${engine.folder}) on ${place.cluster}`)
  ensureCluster(place, engine, durable)
  const password = ensurePassword(place, engine)
  const sockets = prepareSocketFolder(place)
  const server = await launch({ place, engine, sockets, settings: durable ? [] : HASTY, log, onLost })
  const stop = () => server.stop().finally(() => removeSocketFolder(place, sockets))
  const { dataFolder, cluster } = place
  const notes = notesOn(place, engine)
  return { ...addresses(sockets, password), pid: server.pid, stop, dataFolder, cluster, engine, notes }
}

/**
 * The database of a folder that another process of ours has open, for short commands beside a running
 * server; nothing when nobody has it open or its server is not ready.
 */
export function findRunningEmbedded(dataFolder: string, outside = OUTSIDE): ClientConfig | undefined {
  const place = findPlace(dataFolder, outside)
  const running = findOwner(place) === undefined ? undefined : findRunning(place.cluster)
  if (running === undefined || !running.ready) return undefined
  return addresses(running.sockets, readPassword(place)).config
}

function addresses(sockets: string, password: string): Pick<EmbeddedServer, 'config' | 'connectionString'> {
  const query = new URLSearchParams({ host: sockets, port: String(PORT) })
  return {
    config: { host: sockets, port: PORT, user: NAME, password, database: NAME },
    connectionString: `postgresql://${NAME}:${password}@/${NAME}?${query}`,
  }
}

/** Node cannot open PostgreSQL's unix sockets on Windows, and TCP would open the old OpenSSL to others. */
function refuseWindows(): never {
  refuse(platformUnsupported, {
    platform: process.platform,
    reason: { id: 'di Windows pakailah WSL', en: 'use WSL on Windows' },
  })
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
