import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { StandardIndicator } from '#platform/measure/measure.ts'
import type { DefinitionContent } from '../contract/definitions.ts'
import type { Definition, Version } from '../rules/definition.ts'

interface StandardRow {
  code: string
  version: number
  content: StandardIndicator
  fromYear: number
  loadedAt: Date
}

interface OwnRow {
  code: string
  version: number
  content: DefinitionContent
  fromYear: number
  reason: string
  isExample: boolean
  madeAt: Date
  madeBy: string
}

/** Every indicator of a region by code: those of modules, and its own. */
export async function listDefinitions(
  tx: Tx,
  tenant: Tenant,
  code: string | null = null,
): Promise<Definition[]> {
  const standards = await sql<StandardRow>`
    select code, version, content, from_year as "fromYear", loaded_at as "loadedAt"
    from indicator.standards
    where (${code}::text is null or code = ${code}) and code in
      (select code from indicator.standards group by code having bool_or(retired_at is null))
    order by code, version`.execute(tx)
  const own = await sql<OwnRow>`
    select code, version, content, from_year as "fromYear", reason, is_example as "isExample",
      made_at as "madeAt", made_by as "madeBy"
    from indicator.definitions
    where tenant_id = ${tenant} and (${code}::text is null or code = ${code})
    order by code, version`.execute(tx)
  return [...groupBy(standards.rows).map(standardOf), ...groupBy(own.rows).map(ownOf)]
}

export async function findDefinition(tx: Tx, tenant: Tenant, code: string): Promise<Definition | undefined> {
  return (await listDefinitions(tx, tenant, code))[0]
}

function groupBy<R extends { code: string }>(rows: readonly R[]): R[][] {
  const groups = new Map<string, R[]>()
  for (const row of rows) groups.set(row.code, [...(groups.get(row.code) ?? []), row])
  return [...groups.values()]
}

function standardOf(rows: StandardRow[]): Definition {
  const newest = rows.at(-1) as StandardRow
  return {
    code: newest.code,
    isStandard: true,
    isExample: false,
    versions: rows.map(standardVersion),
    links: newest.content.links ?? [],
    target: newest.content.target ?? null,
  }
}

const standardVersion = ({ version, content, fromYear, loadedAt }: StandardRow): Version => ({
  version,
  fromYear,
  content: {
    name: content.name,
    definition: content.definition,
    source: content.source,
    unit: content.unit,
    better: content.better,
    decimals: content.decimals,
    formula: content.formula,
    grain: null,
    by: [...content.by],
  },
  reason: '',
  madeAt: loadedAt.toISOString(),
  madeBy: 'system',
})

function ownOf(rows: OwnRow[]): Definition {
  return {
    code: rows[0]?.code ?? '',
    isStandard: false,
    isExample: rows[0]?.isExample ?? false,
    versions: rows.map(({ code: _code, isExample: _example, madeAt, ...row }) => ({
      ...row,
      madeAt: madeAt.toISOString(),
    })),
    links: [],
    target: null,
  }
}

export async function insertDefinition(
  tx: Tx,
  tenant: Tenant,
  one: { code: string; version: number; content: DefinitionContent; fromYear: number; reason: string },
  by: { isExample: boolean; now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into indicator.definitions (tenant_id, code, version, content, from_year, reason, is_example, made_at,
      made_by)
    values (${tenant}, ${one.code}, ${one.version}, ${JSON.stringify(one.content)}::jsonb, ${one.fromYear},
      ${one.reason}, ${by.isExample}, ${by.now}, ${by.actor})`.execute(tx)
}

/** One definition locked against a second revision until the act ends. */
export async function lockDefinition(tx: Tx, tenant: Tenant, code: string): Promise<Definition | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`indicator.definition ${tenant} ${code}`}, 0))`.execute(
    tx,
  )
  return findDefinition(tx, tenant, code)
}

/**
 * Brings the list of standard indicators up to date. The first version of each holds for all years, later ones from
 * the year they are loaded in. What no module declares any more is retired, never removed.
 */
export async function putStandards(
  tx: Tx,
  standards: readonly StandardIndicator[],
  year: number,
  now: Date,
): Promise<void> {
  const rows = standards.map((content) => ({ code: content.code, version: content.version, content }))
  await sql`
    insert into indicator.standards (code, version, content, from_year, loaded_at)
    select s.code, s.version, s.content,
      case when exists (select from indicator.standards as before where before.code = s.code) then ${year}::int
        else 2000 end, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (code text, version integer, content jsonb)
    on conflict (code, version) do update set content = excluded.content, retired_at = null
      where standards.content is distinct from excluded.content or standards.retired_at is not null`.execute(
    tx,
  )
  await sql`
    update indicator.standards set retired_at = ${now}
    where retired_at is null and code <> all(${standards.map(({ code }) => code)}::text[])`.execute(tx)
}
