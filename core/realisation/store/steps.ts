import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Report } from '../contract.ts'
import type { ReportKey } from '../rules/report.ts'

type Step = Report['steps'][number]

export interface NewStep extends ReportKey {
  version: number
  act: Step['act']
  note: string | null
}

/** Appends one step to each of these reports, which the caller holds locked. */
export async function addSteps(
  tx: Tx,
  tenant: Tenant,
  steps: readonly NewStep[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`
    insert into realisation.steps (tenant_id, programme_id, year, period, number, version, act, note, by_id, at)
    select ${tenant}, s."programmeId", s.year, s.period, 1 + coalesce((
        select max(number) from realisation.steps as t
        where t.tenant_id = ${tenant} and t.programme_id = s."programmeId" and t.year = s.year
          and t.period = s.period), 0),
      s.version, s.act, s.note, ${by}, ${now}
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s ("programmeId" uuid, year smallint, period text,
      version integer, act text, note text)`.execute(tx)
}

type Row = Omit<Step, 'at' | 'by'> & { at: Date; byId: string }

/** The way of a report, oldest step first. */
export async function listSteps(tx: Tx, tenant: Tenant, key: ReportKey): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select number, version, act, note, by_id as "byId", at from realisation.steps
    where tenant_id = ${tenant} and programme_id = ${key.programmeId} and year = ${key.year}
      and period = ${key.period}
    order by number`.execute(tx)
  return rows
}
