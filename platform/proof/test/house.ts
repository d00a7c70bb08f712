import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { T } from '#platform/schema/schema.ts'
import type { SealHouse } from '../sealer.ts'

export const BellRung = fact('test.bell_rung', { number: T.Integer(), note: T.String() })
export const CallTaken = fact('test.call_taken', { number: T.Integer() }, { caller: T.String() })

/** A clock that only moves when told. */
export function clockAt(start: string) {
  let at = new Date(start)
  return {
    now: () => at,
    pass: (minutes: number) => {
      at = new Date(at.getTime() + minutes * 60_000)
    },
  }
}

export const houseOn = (database: Database, now: () => Date, sealKey?: string): SealHouse => ({
  database,
  sealKey,
  now,
  onError: (error) => {
    throw error
  },
})

export const behind = <R>(
  database: Database,
  tenant: string,
  now: Date,
  act: (ctx: Context) => Promise<R>,
): Promise<R> =>
  database.inTenant(tenant, SYSTEM.id, (tx) =>
    act({
      tenant,
      actor: SYSTEM,
      tx,
      now,
      language: 'id',
      requestId: 'test',
      files: database.files,
      publicUrl: 'https://kota.example.invalid',
      secrets: database.secrets,
    }),
  )

/** Facts of a bell, numbered from `from` on. */
export const ring = (database: Database, tenant: string, now: Date, count: number, from = 1) =>
  behind(database, tenant, now, (ctx) =>
    publishNow(
      ctx,
      ...Array.from({ length: count }, (_, i) => BellRung.of({ number: from + i, note: 'Contoh “é”\n' })),
    ),
  )
