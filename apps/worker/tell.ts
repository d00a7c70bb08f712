import type { FastifyBaseLogger } from 'fastify'
import { StorageFull } from '#platform/blob/storage-full.ts'

export type Log = Pick<FastifyBaseLogger, 'error'>

/** Writes down what failed in the background; that nothing may be written is told once, and not every second. */
export function tell(log: Log, error: unknown, what: string, where: object = {}): void {
  if (!(error instanceof StorageFull)) log.error({ err: error, ...where }, what)
}
