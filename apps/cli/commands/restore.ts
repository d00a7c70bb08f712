import type { CliCommand } from '#platform/module.ts'

export const restore: CliCommand = {
  usage: 'restore <file>',
  summary: 'Bring a backup back into an empty installation',
  examples: ['restore penataran.zip'],
  needsDatabase: false,
  run: async (io) => {
    io.warn('This build cannot restore yet.')
    return 3
  },
}
