import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SamplingContent, SamplingPlan } from '../contract.ts'

interface Row {
  version: number
  publishedOn: string
  madeAt: Date
  content: SamplingContent
}

/** Plans that were kept, newest first. */
export async function listSamplings(tx: Tx, tenant: Tenant, year: number): Promise<SamplingPlan[]> {
  const { rows } = await sql<Row>`
    select version, to_char(published_on, 'YYYY-MM-DD') as "publishedOn", made_at as "madeAt", content
    from crosscheck.sampling_plans where tenant_id = ${tenant} and year = ${year}
    order by version desc`.execute(tx)
  return rows.map(({ content, madeAt, ...head }) => ({
    year,
    ...head,
    madeAt: madeAt.toISOString(),
    ...content,
  }))
}

export async function insertSampling(
  tx: Tx,
  tenant: Tenant,
  plan: { year: number; version: number; publishedOn: string; content: SamplingContent },
  by: { now: Date; actor: string },
): Promise<void> {
  const { year, version, publishedOn, content } = plan
  await sql`
    insert into crosscheck.sampling_plans (tenant_id, year, version, published_on, size, content, made_at, made_by)
    values (${tenant}, ${year}, ${version}, ${publishedOn}::date, ${content.size}, ${JSON.stringify(content)}::jsonb,
      ${by.now}, ${by.actor})`.execute(tx)
}
