import { startServer } from '#apps/api/server.ts'
import { readConfig } from '#platform/config.ts'
import type { CliCommand } from '#platform/module.ts'
import { untilAsked } from '../until-asked.ts'

export const start: CliCommand = {
  usage: 'start',
  summary: 'Start the server; the embedded database is made at the first start',
  options: [{ flags: '--no-worker', description: 'leave the delivery of facts to other processes' }],
  examples: ['start', 'start --no-worker', 'start   # with PORT=8080 and DATABASE_URL in the environment'],
  needsDatabase: false,
  run: async (io, _args, options) => {
    const config = readConfig(process.env)
    const server = await startServer(
      { ...config, worker: config.worker && options.worker !== false },
      (said) => {
        // A server without its database helps nobody; whoever supervises it starts it again.
        io.warn(`The embedded database ended by itself: ${said}`)
        process.exit(3)
      },
    )
    for (const note of server.notes) io.say(note)
    io.say(`Penataran is open at ${config.publicUrl}`)
    if (config.publicUrl !== server.address) io.say(`It listens at ${server.address}`)
    io.json({ address: server.address, publicUrl: config.publicUrl })
    await untilAsked()
    io.say('Ending the requests in hand ...')
    await server.stop()
    return 0
  },
}
