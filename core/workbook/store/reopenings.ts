import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import { NATIONAL, type Tenant, type Tx } from '#platform/db/tx.ts'
import type { Reopening } from '../contract.ts'

/** The ministry returns questions behind the named region's wall. */
export const inRegion = <R>(ctx: Context, region: Tenant, act: (there: Context) => Promise<R>): Promise<R> =>
  across(ctx, region, act)

export const isMinistry = (tenant: Tenant): boolean => tenant === NATIONAL

type Row = Omit<Reopening, 'until' | 'at'> & { until: Date; at: Date }

/** What was returned of a region's submissions, newest first. */
export async function listReopenings(tx: Tx, tenant: Tenant, year: number): Promise<Reopening[]> {
  const { rows } = await sql<Row>`
    select version, questions, reason, mend_until as until, reopened_at as at from workbook.reopenings
    where tenant_id = ${tenant} and year = ${year} order by reopened_at desc, id`.execute(tx)
  return rows.map((row) => ({ ...row, until: row.until.toISOString(), at: row.at.toISOString() }))
}

export interface NewReopening {
  id: string
  year: number
  version: number
  questions: readonly string[]
  reason: string
  until: Date
  by: string | null
}

export async function addReopening(tx: Tx, tenant: Tenant, r: NewReopening, now: Date): Promise<void> {
  await sql`
    insert into workbook.reopenings (tenant_id, id, year, version, questions, reason, mend_until, reopened_by,
      reopened_at)
    values (${tenant}, ${r.id}, ${r.year}, ${r.version}, ${r.questions}::text[], ${r.reason}, ${r.until}, ${r.by},
      ${now})`.execute(tx)
}
