import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded/embedded.ts'
import { addressOf as databaseAddress } from '../blank-database.ts'
import { addressOf, buildProgram, eventually, type RunningProgram } from '../processes/program.ts'

export const VICTIMS = ['server', 'worker', 'postgres'] as const
export type Victim = (typeof VICTIMS)[number]

/** A durable PostgreSQL, a server and a worker, each started again whenever it is killed, as a supervisor would. */
export interface Town {
  /** Where the server listens; the same after every start. */
  address: string
  database: Database
  /** Ends a process as a power cut would, at once and without a word. */
  kill: (victim: Victim) => void
  /** Runs a command of the product beside all that; gives its exit code and what it said. */
  run: (...words: string[]) => Promise<{ code: number | NodeJS.Signals; said: string }>
  /** Waits until the server answers that it is ready. */
  ready: () => Promise<void>
  stop: () => Promise<void>
}

export async function startTown(): Promise<Town> {
  const program = await buildProgram()
  const folder = mkdtempSync(join(tmpdir(), 'penataran-faults-'))
  const base = await keepPostgres(join(folder, 'postgres'))
  const environment = { DATABASE_URL: base.url, PENATARAN_DATA: join(folder, 'data') }
  const first = program.run(['start', '--no-worker', '--json'], environment)
  const address = await addressOf(first)
  const port = new URL(address).port
  const server = keep(
    () => program.run(['start', '--no-worker', '--json'], { ...environment, PORT: port }),
    first,
  )
  const worker = keep(() => program.run(['worker'], environment))
  const database = openDatabase({ config: { connectionString: base.url }, connections: 4 })
  return {
    address,
    database,
    kill: (victim) => ({ server, worker, postgres: base })[victim].kill(),
    run: async (...words) => {
      const running = program.run(words, environment)
      return { code: await running.ended, said: running.said() }
    },
    ready: async () => {
      await eventually(() =>
        fetch(`${address}/ready`)
          .then(({ ok }) => ok)
          .catch(() => false),
      )
    },
    stop: async () => {
      await Promise.all([server.stop(), worker.stop()])
      await database.close()
      await base.stop()
      await program.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts a program again whenever it ends unasked. */
function keep(start: () => RunningProgram, first = start()) {
  let running = first
  let stopped = false
  const watch = (one: RunningProgram): void => {
    void one.ended.then(() => {
      if (stopped) return
      running = start()
      watch(running)
    })
  }
  watch(running)
  return {
    kill: () => void running.process.kill('SIGKILL'),
    stop: async () => {
      stopped = true
      running.process.kill('SIGTERM')
      await running.ended
    },
  }
}

async function keepPostgres(dataFolder: string) {
  let stopped = false
  let server: EmbeddedServer
  const onLost = (): void => {
    if (!stopped) void begin()
  }
  const begin = async (): Promise<void> => {
    // The folder is ours until it is given back; then the next start recovers what was committed.
    await server?.stop().catch(() => {})
    server = await startEmbedded({ dataFolder, onLost })
  }
  server = await startEmbedded({ dataFolder, onLost })
  return {
    url: databaseAddress(server.config),
    kill: () => void process.kill(server.pid, 'SIGKILL'),
    stop: async () => {
      stopped = true
      await server.stop()
    },
  }
}
