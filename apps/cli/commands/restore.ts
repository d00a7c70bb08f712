import { resolve } from 'node:path'
import { openConfigured } from '#apps/api/open-database.ts'
import { modules } from '#apps/modules.ts'
import { readConfig } from '#platform/config.ts'
import { restoreBackup } from '#platform/db/backup/restore-backup.ts'
import type { CliCommand } from '#platform/module.ts'
import { prepareDatabase } from '#platform/start.ts'

export const restore: CliCommand = {
  usage: 'restore <file>',
  summary: 'Bring a backup back into an empty installation; all of it or nothing',
  examples: [
    'restore /srv/backup/penataran-2026-11-22.zip',
    'restore penataran.zip   # with PENATARAN_DATA=./new in the environment',
  ],
  needsDatabase: false,
  run: async (io, [name = '']) => {
    const file = resolve(name)
    const opened = await openConfigured(readConfig(process.env))
    const { database } = opened
    try {
      const folders = modules.map((module) => module.folder)
      const files = database.files.store
      const manifest = await restoreBackup({
        owner: database.owner,
        file,
        files,
        folders,
        progress: io.progress,
      })
      const ran = await prepareDatabase(database, modules)
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      io.say(
        `Restored ${rows} rows of ${manifest.tables.length} tables, as they were at ${manifest.writtenAt}.`,
      )
      for (const migration of ran) io.say(`ran ${migration}`)
      io.say(
        'Everyone signs in as before. Sessions that were open when the backup was written are open again.',
      )
      io.json({ file, rows, writtenAt: manifest.writtenAt, ran })
      return 0
    } finally {
      await opened.close()
    }
  },
}
