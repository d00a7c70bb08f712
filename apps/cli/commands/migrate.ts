import { openConfigured } from '#apps/api/open-database.ts'
import { modules } from '#apps/modules.ts'
import { readConfig } from '#platform/config.ts'
import type { CliCommand } from '#platform/module.ts'
import { prepareDatabase } from '#platform/start.ts'

export const migrateCommand: CliCommand = {
  usage: 'migrate',
  summary: 'Bring schema and reference data up to date; `start` does it by itself',
  examples: ['migrate', 'migrate --json'],
  needsDatabase: false,
  run: async (io) => {
    const opened = await openConfigured(readConfig(process.env))
    try {
      const ran = await prepareDatabase(opened.database, modules)
      for (const name of ran) io.say(`ran ${name}`)
      io.say(ran.length === 0 ? 'The schema is up to date.' : `${ran.length} migrations ran.`)
      io.json({ ran })
      return 0
    } finally {
      await opened.close()
    }
  },
}
