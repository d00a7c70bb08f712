import { resolve } from 'node:path'
import { openConfigured } from '#apps/api/open-database.ts'
import { readConfig } from '#platform/config.ts'
import type { BackupManifest } from '#platform/db/backup/manifest.ts'
import { writeBackup } from '#platform/db/backup/write-backup.ts'
import type { CliCommand } from '#platform/module.ts'

export const backup: CliCommand = {
  usage: 'backup <file>',
  summary: 'Write everything this installation holds into one file; the server may go on running',
  examples: ['backup /srv/backup/penataran-2026-11-22.zip', 'backup penataran.zip --json'],
  needsDatabase: false,
  run: async (io, [name = '']) => {
    const file = resolve(name)
    const opened = await openConfigured(readConfig(process.env), { beside: true })
    try {
      const manifest = await writeBackup({
        owner: opened.database.owner,
        files: opened.database.files.store,
        file,
        now: new Date(),
        progress: io.progress,
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      io.say(`Wrote ${rows} rows of ${manifest.tables.length} tables to ${file}`)
      io.say(filesIn(manifest, opened.database.files.store.place))
      io.say('The file is confidential: it holds password hashes, second-factor secrets and personal data.')
      io.json({ file, rows, ...manifest })
      return 0
    } finally {
      await opened.close()
    }
  },
}

const filesIn = ({ files }: BackupManifest, place: string): string =>
  files === undefined
    ? `The files of the vault lie in ${place} and are not in it: back that store up by its own means.`
    : `and ${files} files of the vault.`
