import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { findRunningEmbedded } from '#platform/db/embedded/embedded.ts'
import { environmentOf, freePort, start, startProduct, untilAnswered } from './program.ts'

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

/**
 * Starts a rig, measures on it, and takes it down, however that ends.
 *
 * @param server address of a PostgreSQL where databases may be made; the embedded one where it is absent
 */
export async function onRig<R>(measure: (rig: Rig) => Promise<R>, server?: string): Promise<R> {
  const data = mkdtempSync(join(tmpdir(), 'penataran-bench-'))
  const made = server === undefined ? undefined : await makeDatabase(server)
  const [port, barePort] = [await freePort(), await freePort()]
  const [origin, bareOrigin] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${barePort}`]
  const environment = { ...environmentOf(data, port), ...(made && { DATABASE_URL: made.url }) }
  const product = startProduct(environment)
  try {
    await untilAnswered(`${origin}/ready`, product)
    const config = made ? { connectionString: made.url } : (findRunningEmbedded(join(data, 'postgres')) ?? {})
    const database = openDatabase({ config, connections: 8 })
    const bare = start(['dist/bench/bare-server.mjs'], {
      PORT: String(barePort),
      BENCH_DATABASE: JSON.stringify(config),
    })
    try {
      await untilAnswered(`${bareOrigin}/row`, bare)
      return await measure({ database, origin, bare: bareOrigin, pid: product.pid, barePid: bare.pid })
    } finally {
      await bare.stop()
      await database.close()
    }
  } finally {
    await product.stop()
    await made?.drop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A database of its own on a server that is there already. */
async function makeDatabase(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `penataran_bench_${process.pid}`
  const run = async (text: string) => {
    const client = new pg.Client(server)
    await client.connect()
    try {
      await client.query(text)
    } finally {
      await client.end()
    }
  }
  await run(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) }
}
