import { type RawBuilder, sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent } from '../contract.ts'

// The parts of many programmes are written table by table, each in one statement of narrow rows.

export interface WithContent {
  id: string
  content: ProgrammeContent
}

const CLEARED = ['target_years', 'budgets', 'risks', 'dependencies', 'co_owners', 'villages', 'alignments']

/**
 * Takes the parts of programmes away, so that they can be written anew. A target that left the content is dropped,
 * not deleted: reports may speak of it.
 */
export async function clearParts(
  tx: Tx,
  tenant: Tenant,
  all: readonly WithContent[],
  now: Date,
): Promise<void> {
  const ids = all.map(({ id }) => id)
  for (const table of CLEARED) {
    await sql`
      delete from ${sql.table(`programme.${table}`)}
      where tenant_id = ${tenant} and programme_id = any(${ids}::uuid[])`.execute(tx)
  }
  const kept = all.flatMap(({ content }) => content.targets.map((target) => target.id))
  await sql`
    update programme.targets set dropped_at = ${now}
    where tenant_id = ${tenant} and programme_id = any(${ids}::uuid[]) and dropped_at is null
      and id <> all(${kept}::uuid[])`.execute(tx)
}

export async function insertParts(tx: Tx, tenant: Tenant, all: readonly WithContent[]): Promise<void> {
  await insertTargets(tx, tenant, all)
  await insertEach(
    tx,
    rowsOf(all, ({ budgets }) => budgets),
    (rows) => sql`
    insert into programme.budgets (tenant_id, programme_id, year, source, amount)
    select ${tenant}, r.p, r.year, r.source, r.amount
    from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, year smallint, source text, amount bigint)`,
  )
  await insertEach(
    tx,
    rowsOf(all, ({ risks }) => risks),
    (rows) => sql`
    insert into programme.risks (tenant_id, programme_id, number, factor, cause, likelihood, mitigation)
    select ${tenant}, r.p, r.n, r.factor, r.cause, r.likelihood, r.mitigation
    from jsonb_to_recordset(${rows}::jsonb)
      as r (p uuid, n smallint, factor text, cause text, likelihood smallint, mitigation text)`,
  )
  await insertLinks(tx, tenant, all)
}

/** The rows of one part of every programme, with the programme's id and their place in it from 1. */
const rowsOf = <R extends object>(
  all: readonly WithContent[],
  of: (content: ProgrammeContent) => readonly R[],
) => all.flatMap(({ id, content }) => of(content).map((row, i) => ({ p: id, n: i + 1, ...row })))

async function insertEach(
  tx: Tx,
  rows: readonly object[],
  statement: (rows: string) => RawBuilder<unknown>,
): Promise<void> {
  if (rows.length > 0) await statement(JSON.stringify(rows)).execute(tx)
}

async function insertTargets(tx: Tx, tenant: Tenant, all: readonly WithContent[]): Promise<void> {
  const targets = rowsOf(all, (content) => content.targets.map(({ years: _years, ...target }) => target))
  await insertEach(
    tx,
    targets,
    (rows) => sql`
    insert into programme.targets (tenant_id, programme_id, id, position, kind, name, unit, direction, baseline)
    select ${tenant}, r.p, r.id, r.n, r.kind, r.name, r.unit, r.direction, r.baseline
    from jsonb_to_recordset(${rows}::jsonb)
      as r (p uuid, n smallint, id uuid, kind text, name text, unit text, direction text, baseline numeric)
    on conflict (tenant_id, programme_id, id) do update set position = excluded.position, kind = excluded.kind,
      name = excluded.name, unit = excluded.unit, direction = excluded.direction, baseline = excluded.baseline,
      dropped_at = null`,
  )
  const years = rowsOf(all, (content) =>
    content.targets.flatMap(({ id, years: of }) => of.map((one) => ({ t: id, ...one }))),
  )
  await insertEach(
    tx,
    years,
    (rows) => sql`
    insert into programme.target_years (tenant_id, programme_id, target_id, year, target)
    select ${tenant}, r.p, r.t, r.year, r.target
    from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, t uuid, year smallint, target numeric)`,
  )
}

async function insertLinks(tx: Tx, tenant: Tenant, all: readonly WithContent[]): Promise<void> {
  const links = (of: (content: ProgrammeContent) => readonly string[]) =>
    rowsOf(all, (content) => of(content).map((to) => ({ to })))
  await insertEach(
    tx,
    links(({ dependsOn }) => dependsOn),
    (rows) => sql`
    insert into programme.dependencies (tenant_id, programme_id, on_id)
    select ${tenant}, r.p, r.to from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, "to" uuid)`,
  )
  await insertEach(
    tx,
    links(({ coOwnerIds }) => coOwnerIds),
    (rows) => sql`
    insert into programme.co_owners (tenant_id, programme_id, opd_id)
    select ${tenant}, r.p, r.to from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, "to" uuid)`,
  )
  await insertEach(
    tx,
    links(({ villages }) => villages),
    (rows) => sql`
    insert into programme.villages (tenant_id, programme_id, village_code)
    select ${tenant}, r.p, r.to from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, "to" text)`,
  )
  await insertEach(
    tx,
    links(({ goalIds }) => goalIds),
    (rows) => sql`
    insert into programme.alignments (tenant_id, programme_id, goal_id)
    select ${tenant}, r.p, r.to from jsonb_to_recordset(${rows}::jsonb) as r (p uuid, "to" text)`,
  )
}
