import { join } from 'node:path'
import type pg from 'pg'
import { openFileRoom } from '#platform/blob/file-room.ts'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { findRunningEmbedded, startEmbedded } from '#platform/db/embedded/embedded.ts'
import { type Room, watchRoom } from '#platform/db/room.ts'

export interface OpenedDatabase {
  database: Database
  /** Sentences worth telling the operator, in English. */
  notes: readonly string[]
  /** Process number of the embedded server, where there is one. */
  serverPid: number | undefined
  /** Room on the disk of the embedded database; another server's can not be seen. */
  room: Room | undefined
  close: () => Promise<void>
}

/** The embedded database lies here, below the data folder. */
export const embeddedFolder = (config: Config): string => join(config.dataFolder, 'postgres')

export interface OpenOptions {
  /** For commands that may work beside a running server: they share its embedded database. */
  beside?: boolean
  /** Called with its last words when the embedded server ended by itself. */
  onLost?: (said: string) => void
}

/**
 * The server named by `DATABASE_URL`, or the embedded one in the data folder.
 *
 * @throws Refusal `db.…` when the embedded server can not start here
 */
export async function openConfigured(config: Config, options: OpenOptions = {}): Promise<OpenedDatabase> {
  if (config.databaseUrl) return openAt(serverAt(config.databaseUrl), config)
  const dataFolder = embeddedFolder(config)
  const running = options.beside ? findRunningEmbedded(dataFolder) : undefined
  return running ? openAt(running, config) : openEmbedded(config, dataFolder, options.onLost)
}

function openAt(connection: pg.ClientConfig, config: Config, room?: Room): OpenedDatabase {
  const database = openDatabase({
    config: connection,
    connections: config.connections,
    files: openFileRoom(config),
    secret: config.secret,
    ...(room && { isFull: room.isFull }),
  })
  return { database, notes: [], serverPid: undefined, room, close: () => database.close() }
}

async function openEmbedded(
  config: Config,
  dataFolder: string,
  onLost?: (said: string) => void,
): Promise<OpenedDatabase> {
  const server = await startEmbedded({ dataFolder, ...(onLost ? { onLost } : {}) })
  const room = watchRoom(server.cluster, config.reserveBytes)
  const { database, close } = openAt(server.config, config, room)
  return {
    database,
    notes: server.notes.map((note) => note.en),
    serverPid: server.pid,
    room,
    close: async () => {
      room.stop()
      await close()
      await server.stop()
    },
  }
}

const serverAt = (connectionString: string): pg.ClientConfig => ({
  connectionString,
  connectionTimeoutMillis: 10_000,
})
