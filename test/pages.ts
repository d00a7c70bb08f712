import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildSite } from '#apps/api/server.ts'
import { readConfig } from '#platform/config.ts'
import type { TestDatabase } from './database.ts'

/**
 * The public pages over the database of another test server, as a visitor gets them; without a port.
 *
 * @example
 * const at = peopleServer()
 * const visit = publicPages(at)
 * test('…', async () => expect((await visit('/daerah/35.07/2023')).text).toContain('2,94'))
 */
export function publicPages(at: Pick<TestDatabase, 'database'>) {
  let site: FastifyInstance | undefined
  beforeAll(async () => {
    site = await buildSite(readConfig({ PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0' }), at.database)
    await site.ready()
  })
  afterAll(() => site?.close())
  return async (url: string): Promise<{ status: number; text: string }> => {
    const reply = await (site as FastifyInstance).inject({ method: 'GET', url })
    return { status: reply.statusCode, text: reply.body }
  }
}
