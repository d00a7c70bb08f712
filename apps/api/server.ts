import type { FastifyInstance } from 'fastify'
import { modules } from '#apps/modules.ts'
import { clientFolder, publicAssets, readAssets } from '#apps/web/assets.ts'
import { files } from '#apps/web/files.ts'
import { pages } from '#apps/web/pages.ts'
import { addWorkspace } from '#apps/web/workspace-page.ts'
import { startBackground } from '#apps/worker/background.ts'
import { startHousekeeping } from '#apps/worker/housekeeping.ts'
import { tell } from '#apps/worker/tell.ts'
import { prepareAccounts } from '#core/identity/manifest.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { addApiPage } from '#platform/http/api-page.tsx'
import { addFiles, addPages } from '#platform/http/pages.ts'
import { buildServer } from '#platform/http/serve.ts'
import { prepareDatabase, runAsSystem } from '#platform/start.ts'
import { listen } from './listen.ts'
import { type OpenedDatabase, openConfigured } from './open-database.ts'

export interface RunningServer {
  /** Where it listens, for example `http://127.0.0.1:3000`. */
  address: string
  database: Database
  /** Lines for the operator: where data lies, accounts just made. */
  notes: readonly string[]
  /** Migrations that ran at this start. */
  migrated: readonly string[]
  /** Ends requests in hand, then delivery, then the database. */
  stop: () => Promise<void>
}

/**
 * Starts the whole product: database, schema, reference data, delivery, HTTP.
 *
 * @throws Refusal or Error with a sentence for the operator
 */
export async function startServer(config: Config, onLost?: (said: string) => void): Promise<RunningServer> {
  const opened = await openConfigured(config, onLost ? { onLost } : {})
  try {
    return await serveOn(config, opened)
  } catch (cause) {
    await opened.close()
    throw cause
  }
}

async function serveOn(config: Config, opened: OpenedDatabase): Promise<RunningServer> {
  const { database } = opened
  const migrated = await prepareDatabase(database, modules)
  const accounts = await prepareAccounts((tenant, act) => runAsSystem(database, tenant, act), config)
  const app = await buildSite(config, database)
  opened.room?.hear((isFull) =>
    isFull
      ? app.log.error({ reserveBytes: config.reserveBytes }, 'too little room is left: nothing is written')
      : app.log.warn('there is room again: writing goes on'),
  )
  // First of all the port: without it nothing else must begin to work in the background.
  const address = await listen(app, config)
  const worker = config.worker ? await startBackground(config, database, app.log) : undefined
  const housekeeping = startHousekeeping(database, (error) => tell(app.log, error, 'housekeeping failed'))
  return {
    address,
    database,
    notes: [...opened.notes, ...accounts],
    migrated,
    stop: async () => {
      housekeeping.stop()
      await app.close()
      await worker?.stop()
      await opened.close()
    },
  }
}

/** The server with pages and workspace, not yet listening. */
export function buildSite(
  config: Config,
  database: Database,
  now: () => Date = () => new Date(),
): Promise<FastifyInstance> {
  const folder = clientFolder()
  const assets = readAssets()
  return buildServer({
    config,
    database,
    manifests: modules,
    now,
    ...(folder ? { clientFolder: folder } : {}),
    beside: (site) => {
      addPages(site, pages, publicAssets(assets))
      addFiles(site, files)
      addApiPage(site, modules, publicAssets(assets))
      addWorkspace(site, assets)
    },
  })
}
