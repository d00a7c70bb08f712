import type { FastifyBaseLogger } from 'fastify'
import { modules } from '#apps/modules.ts'
import type { Database } from '#platform/db/database.ts'
import type { Delivery } from '#platform/facts/deliver.ts'
import { startWorker, type Worker } from '#platform/facts/worker.ts'

/** Delivery of every module's facts to every module's readers. */
export const deliveryOn = (database: Database, log: Pick<FastifyBaseLogger, 'error'>): Delivery => ({
  database,
  subscriptions: modules.flatMap((m) => m.subscriptions ?? []),
  now: () => new Date(),
  onFailure: ({ error, ...where }) => log.error({ err: error, ...where }, 'a reaction failed'),
})

export const startDelivery = (database: Database, log: Pick<FastifyBaseLogger, 'error'>): Promise<Worker> =>
  startWorker(deliveryOn(database, log), (error) => log.error({ err: error }, 'delivery failed'))
