import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#platform/config.ts'
import type { BoundRoute, Call, House } from './invoke.ts'
import type { KeptReply } from './kept-reply.ts'

/** What pages and other additions may use of the server. */
export interface Site {
  app: FastifyInstance
  config: Config
  house: House
  routes: ReadonlyMap<unknown, BoundRoute>
  /** Sends a reply that changes only with the edition. */
  sendKept: (
    request: FastifyRequest,
    reply: FastifyReply,
    compose: () => Promise<KeptReply>,
  ) => Promise<FastifyReply>
  callOf: (request: FastifyRequest) => Call
  /** Draws a refusal for people, where pages are served. */
  refusalPages?: (request: FastifyRequest, error: unknown) => string
}
