import { openConfigured } from '#apps/api/open-database.ts'
import { readConfig } from '#platform/config.ts'
import type { CliCommand } from '#platform/module.ts'

export const doctor: CliCommand = {
  usage: 'doctor',
  summary: 'Check this installation and say what is wrong and how to mend it',
  examples: ['doctor', 'doctor --json'],
  needsDatabase: false,
  run: async (io) => {
    const opened = await openConfigured(readConfig(process.env))
    try {
      await opened.database.ping()
      io.say('ok      The database answers.')
      io.json({ ok: true })
      return 0
    } finally {
      await opened.close()
    }
  },
}
