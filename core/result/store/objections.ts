import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Objection } from '../contract.ts'

type Row = Omit<Objection, 'filedAt' | 'decidedAt'> & { filedAt: Date; decidedAt: Date | null }

const OBJECTION = sql`
  select o.id, jsonb_build_object('code', o.tenant_id, 'name', g.name) as region, o.year,
    o.question_code as question, trim_scale(o.score)::text as score, o.text, to_jsonb(o.evidence) as evidence,
    o.state, o.filed_at as "filedAt", coalesce(p.name, '') as "filedBy", o.decided_at as "decidedAt", o.reason,
    trim_scale(o.decided_score)::text as "decidedScore", o.revision
  from result.objections as o
  join identity.regions as g on g.code = o.tenant_id
  left join identity.people as p on p.id::text = o.filed_by`

const asObjection = (row: Row): Objection => ({
  ...row,
  filedAt: row.filedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
})

/** Objections of a year, undecided first, then by region and question; of one region or all the wall shows. */
export async function listObjections(tx: Tx, year: number, region?: Tenant): Promise<Objection[]> {
  const { rows } = await sql<Row>`
    ${OBJECTION} where o.year = ${year} and (${region ?? null}::text is null or o.tenant_id = ${region ?? null})
    order by o.state <> 'filed', o.tenant_id, o.question_code`.execute(tx)
  return rows.map(asObjection)
}

/** One objection, locked until the act ends. */
export async function lockObjection(
  tx: Tx,
  region: Tenant,
  year: number,
  question: string,
): Promise<Objection | undefined> {
  const { rows } = await sql<Row>`
    ${OBJECTION} where o.tenant_id = ${region} and o.year = ${year} and o.question_code = ${question}
    for update of o`.execute(tx)
  return rows.map(asObjection)[0]
}

/** How many objections of each region wait for the panel. */
export async function countFiled(tx: Tx, year: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ region: string; n: number }>`
    select tenant_id as region, count(*)::int as n from result.objections
    where year = ${year} and state = 'filed' group by tenant_id`.execute(tx)
  return new Map(rows.map(({ region, n }) => [region, n]))
}

export interface ObjectionText {
  id: string
  year: number
  question: string
  score: string | null
  text: string
  evidence: readonly string[]
}

/** Files an objection, or writes the changed words of one that is there. */
export async function putObjection(
  tx: Tx,
  tenant: Tenant,
  o: ObjectionText,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into result.objections
      (tenant_id, id, year, question_code, score, text, evidence, state, filed_at, filed_by, revision)
    values (${tenant}, ${o.id}, ${o.year}, ${o.question}, ${o.score}, ${o.text}, ${o.evidence}::uuid[], 'filed',
      ${now}, ${by}, 1)
    on conflict on constraint objections_once do update set text = excluded.text, evidence = excluded.evidence,
      score = excluded.score, state = 'filed', filed_at = excluded.filed_at, filed_by = excluded.filed_by,
      revision = result.objections.revision + 1`.execute(tx)
}

export async function withdrawObjection(tx: Tx, tenant: Tenant, id: string): Promise<void> {
  await sql`
    update result.objections set state = 'withdrawn', revision = revision + 1
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

export async function decideObjection(
  tx: Tx,
  region: Tenant,
  decision: {
    id: string
    verdict: 'upheld' | 'dismissed'
    reason: string
    score: string | null
    by: string
    at: Date
  },
): Promise<void> {
  await sql`
    update result.objections set state = ${decision.verdict}, reason = ${decision.reason},
      decided_score = ${decision.score}, decided_by = ${decision.by}, decided_at = ${decision.at},
      revision = revision + 1
    where tenant_id = ${region} and id = ${decision.id}`.execute(tx)
}
