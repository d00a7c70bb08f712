import { join } from 'node:path'
import { type OpenedDatabase, openConfigured } from '#apps/api/open-database.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/db/database.ts'
import { findRunningEmbedded } from '#platform/db/embedded/embedded.ts'

/** The embedded database lies here, below the data folder. */
export const embeddedFolder = (config: Config): string => join(config.dataFolder, 'postgres')

/**
 * The database for a command that may work beside a running server: the embedded one that a server of
 * ours has open already, else as `start` would open it.
 */
export async function openBeside(config: Config): Promise<OpenedDatabase> {
  const running = config.databaseUrl ? undefined : findRunningEmbedded(embeddedFolder(config))
  if (!running) return openConfigured(config)
  const database = openDatabase({ config: running, connections: 2 })
  return { database, notes: [], serverPid: undefined, close: () => database.close() }
}
