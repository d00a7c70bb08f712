import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded/embedded.ts'

export interface OpenedDatabase {
  database: Database
  /** Sentences worth telling the operator, in English. */
  notes: readonly string[]
  /** Process number of the embedded server, where there is one. */
  serverPid: number | undefined
  close: () => Promise<void>
}

/** The server named by `DATABASE_URL`, or the embedded one in the data folder. */
export async function openConfigured(config: Config): Promise<OpenedDatabase> {
  if (config.databaseUrl) {
    const database = openDatabase({ config: serverAt(config.databaseUrl), connections: config.connections })
    return { database, notes: [], serverPid: undefined, close: () => database.close() }
  }
  const server = await startEmbedded({ dataFolder: join(config.dataFolder, 'postgres') })
  const database = openDatabase({ config: server.config, connections: config.connections })
  return {
    database,
    notes: server.notes.map((note) => note.en),
    serverPid: server.pid,
    close: async () => {
      await database.close()
      await server.stop()
    },
  }
}

const serverAt = (connectionString: string): pg.ClientConfig => ({
  connectionString,
  connectionTimeoutMillis: 10_000,
})
