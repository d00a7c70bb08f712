import type { CliCommand } from '#platform/module.ts'

export const backup: CliCommand = {
  usage: 'backup <file>',
  summary: 'Write everything this installation holds into one file',
  examples: ['backup penataran.zip'],
  needsDatabase: false,
  run: async (io) => {
    io.warn('This build cannot backup yet.')
    return 3
  },
}
