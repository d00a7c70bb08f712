import { modules } from '#apps/modules.ts'
import type { Database } from '#platform/db/database.ts'
import type { Delivery } from '#platform/facts/deliver.ts'
import { startWorker, type Worker } from '#platform/facts/worker.ts'
import { type Log, tell } from './tell.ts'

/** Delivery of every module's facts to every module's readers. */
export const deliveryOn = (database: Database, log: Log): Delivery => ({
  database,
  subscriptions: modules.flatMap((m) => m.subscriptions ?? []),
  now: () => new Date(),
  onFailure: ({ error, ...where }) => tell(log, error, 'a reaction failed', where),
})

export const startDelivery = (database: Database, log: Log): Promise<Worker> =>
  startWorker(deliveryOn(database, log), (error) => tell(log, error, 'delivery failed'))
