import type { FastifyReply, FastifyRequest } from 'fastify'
import { headersOf } from './request.ts'
import type { Site } from './site.ts'

/** Sign-in speaks the web's own Request and Response. */
export function addAuthentication(site: Site): void {
  site.app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined
      const headers = headersOf(request)
      headers.delete('content-length')
      if (body !== undefined) headers.set('content-type', 'application/json')
      headers.set('x-penataran-address', request.ip)
      headers.set('x-request-id', request.id)
      const asked = new Request(new URL(request.url, site.config.publicUrl), {
        method: request.method,
        headers,
        ...(body === undefined ? {} : { body }),
      })
      const answer = await site.house.authenticator.handle(asked)
      reply.code(answer.status)
      answer.headers.forEach((value, name) => {
        if (name !== 'set-cookie') reply.header(name, value)
      })
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
      reply.header('cache-control', 'private, no-store')
      return reply.send(answer.body === null ? undefined : Buffer.from(await answer.arrayBuffer()))
    },
  })
}
