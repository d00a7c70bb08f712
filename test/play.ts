import { modules } from '#apps/modules.ts'
import type { Database } from '#platform/db/database.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import type { CliIo } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'

/** What a simulation plays with, on a test's own database; silent, and strict: a failed reaction fails the test. */
export function playIo(database: Database): CliIo {
  const failures: unknown[] = []
  const delivery = {
    database,
    subscriptions: modules.flatMap((m) => m.subscriptions ?? []),
    now: () => new Date(),
    onFailure: ({ error }: { error: unknown }) => void failures.push(error),
  }
  return {
    say: () => {},
    json: () => {},
    warn: () => {},
    progress: () => {},
    run: (tenant, act) => runAsSystem(database, tenant, act),
    call: callInProcess(database, modules, 'http://localhost'),
    deliver: async () => {
      while ((await deliverWaiting(delivery)) > 0);
      if (failures.length > 0) throw failures[0]
    },
  }
}
