import { pino } from 'pino'
import { openConfigured } from '#apps/api/open-database.ts'
import { startBackground } from '#apps/worker/background.ts'
import { readConfig } from '#platform/config.ts'
import type { CliCommand } from '#platform/module.ts'
import { untilAsked } from '../until-asked.ts'

export const worker: CliCommand = {
  usage: 'worker',
  summary:
    'Deliver facts, chores and e-mails as a process of its own, beside servers started with --no-worker',
  examples: ['worker   # with DATABASE_URL in the environment'],
  needsDatabase: false,
  run: async (io) => {
    const config = readConfig(process.env)
    if (!config.databaseUrl) {
      io.warn(
        'A worker of its own needs a server to share: set DATABASE_URL. The embedded database delivers inside `start`.',
      )
      return 2
    }
    const opened = await openConfigured(config)
    const background = await startBackground(config, opened.database, pino({ level: config.logLevel }))
    io.say('Delivering facts.')
    await untilAsked()
    await background.stop()
    await opened.close()
    return 0
  },
}
