import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { findRunningEmbedded } from '#platform/db/embedded/embedded.ts'
import { environmentOf, freePort, start, untilAnswered } from './program.ts'

/** The product and the bare route, each a process of its own, on one durable embedded database. */
export interface Rig {
  database: Database
  /** Where the product listens. */
  origin: string
  /** Where the bare route listens. */
  bare: string
  /** Process number of the product's server. */
  pid: number
  /** Process number of the bare route. */
  barePid: number
}

/** Starts a rig, measures on it, and takes it down, however that ends. */
export async function onRig<R>(measure: (rig: Rig) => Promise<R>): Promise<R> {
  const data = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
  const [port, barePort] = [await freePort(), await freePort()]
  const [origin, bareOrigin] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${barePort}`]
  const server = start('bin/penataran.mjs', ['start'], environmentOf(data, port))
  try {
    await untilAnswered(`${origin}/ready`, server)
    const config = findRunningEmbedded(join(data, 'postgres'))
    const database = openDatabase({ config: config ?? {}, connections: 8 })
    const bare = start('dist/bench/bare-server.mjs', [], {
      PORT: String(barePort),
      BENCH_DATABASE: JSON.stringify(config),
    })
    try {
      await untilAnswered(`${bareOrigin}/row`, bare)
      return await measure({ database, origin, bare: bareOrigin, pid: server.pid, barePid: bare.pid })
    } finally {
      await bare.stop()
      await database.close()
    }
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
