import type { FastifyReply, FastifyRequest } from 'fastify'
import { isStorageFull } from '#platform/blob/storage-full.ts'
import { isDatabaseAway } from '#platform/db/away.ts'
import { isVictim } from '#platform/db/transaction.ts'
import { type Language, type Problem, Refusal } from '#platform/problem/problem.ts'
import * as problems from './problems.ts'

/** `/en/…` pages and callers that ask for English get English; everyone else Indonesian. */
export function languageOf(request: FastifyRequest): Language {
  const path = request.url.split('?')[0] ?? ''
  if (path === '/en' || path.startsWith('/en/')) return 'en'
  if (!path.startsWith('/api/')) return 'id'
  const asked = request.headers['accept-language'] ?? ''
  return /^\s*en\b/i.test(asked) ? 'en' : 'id'
}

/** What the framework itself refuses, in our own words; everything unknown is a defect that says nothing. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) {
    return new Refusal(problems.tooLarge as Problem<never>, { maxBytes: 1_000_000 })
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal(problems.unreadableBody as Problem<never>, undefined)
  }
  if (isStorageFull(error)) return new Refusal(problems.storageFull as Problem<never>, undefined)
  if (isDatabaseAway(error)) return new Refusal(problems.notReady as Problem<never>, undefined)
  if (isVictim(error)) return new Refusal(problems.tooBusy as Problem<never>, undefined)
  return new Refusal(problems.defect as Problem<never>, undefined)
}

/** Sends a refusal as RFC 9457 problem+json. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const details = refusal.toDetails(languageOf(request), request.id)
  return reply
    .code(details.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(details))
}
