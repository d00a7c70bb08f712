import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { modules } from '#apps/modules.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startThrowaway } from '#platform/db/embedded/throwaway.ts'
import { prepareDatabase } from '#platform/start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: pg.ClientConfig
    template: string
  }
}

/**
 * One server for the whole run: `TEST_DATABASE_URL` where given, else an embedded one that is thrown away.
 * One template database is migrated and filled once; each test file copies it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer()
  const template = `penataran_template_${process.pid}`
  await createDatabase(server.config, template)
  const database = openDatabase({ config: { ...server.config, database: template }, connections: 2 })
  await prepareDatabase(database, modules)
  await database.close()
  project.provide('testServer', server.config)
  project.provide('template', template)
  return async () => {
    await asAdministrator(server.config, `drop database if exists ${template} with (force)`)
    await server.stop()
  }
}

async function openServer(): Promise<{ config: pg.ClientConfig; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return startThrowaway()
  const { hostname, port, username, password, pathname } = new URL(url)
  const config = {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || 'postgres',
  }
  return { config, stop: async () => {} }
}

const createDatabase = (config: pg.ClientConfig, name: string): Promise<void> =>
  asAdministrator(
    config,
    `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`,
  )

async function asAdministrator(config: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(text)
  await client.end()
}
