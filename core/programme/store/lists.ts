import { type RawBuilder, sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Kind, ProgrammeLine, ProgrammeState, SORTS, Stage } from '../contract.ts'

/** Who reads: the secretariat sees every draft, an officer those of the own agencies. */
export interface Reader {
  seesAll: boolean
  opdIds: readonly string[]
}

export interface ListAsked {
  q?: string | undefined
  dimension?: string | undefined
  opd?: string | undefined
  state?: ProgrammeState | undefined
  stage?: Stage | undefined
  kind?: Kind | undefined
  year?: number | undefined
  incomplete?: boolean | undefined
  sort?: (typeof SORTS)[number] | undefined
  descending?: boolean | undefined
}

/** Whether a reader sees drafts of programme `p`. */
const seesDraft = ({ seesAll, opdIds }: Reader) => sql`(${seesAll} or p.owner_opd_id = any(${opdIds}::uuid[])
  or exists (select from programme.co_owners as c
    where c.tenant_id = p.tenant_id and c.programme_id = p.id and c.opd_id = any(${opdIds}::uuid[])))`

/** What a reader may know of the open work on `p`. */
const stageFor = (reader: Reader) => sql`case when ${seesDraft(reader)} then p.stage else 'settled' end`

function matching(tenant: Tenant, reader: Reader, asked: ListAsked): RawBuilder<unknown> {
  const q = (asked.q ?? '').trim().toLowerCase()
  const year = asked.year ?? null
  return sql`
    p.tenant_id = ${tenant} and p.withdrawn_at is null
    and (p.approved_at is not null or ${seesDraft(reader)})
    and (${q} = '' or strpos(lower(p.code || ' ' || p.name), ${q}) > 0)
    and (${asked.dimension ?? null}::text is null or p.dimension = ${asked.dimension ?? null})
    and (${asked.opd ?? null}::uuid is null or p.owner_opd_id = ${asked.opd ?? null}
      or exists (select from programme.co_owners as c where c.tenant_id = p.tenant_id
        and c.programme_id = p.id and c.opd_id = ${asked.opd ?? null}))
    and (${asked.state ?? null}::text is null or p.state = ${asked.state ?? null})
    and (${asked.stage ?? null}::text is null or ${stageFor(reader)} = ${asked.stage ?? null})
    and (${asked.kind ?? null}::text is null or (p.quick_win_year is not null) = (${asked.kind ?? null} = 'quick_win'))
    and (${year}::int is null or ${year}::int between extract(year from p.from_month) and extract(year from p.to_month))`
}

const ORDER: Record<(typeof SORTS)[number], RawBuilder<unknown>> = {
  code: sql`lower(code)`,
  name: sql`lower(name)`,
  dimension: sql`dimension`,
  owner: sql`lower(owner->>'name')`,
  state: sql`array_position(array['proposed', 'planned', 'budgeted', 'running', 'evaluated', 'continued', 'stopped'], state)`,
  from: sql`"from"`,
  budget: sql`total`,
}

const LINES = (tenant: Tenant, reader: Reader, asked: ListAsked) => sql`
  select p.id, p.revision, p.code, p.name, p.dimension, p.quick_win_year as "quickWinYear",
    case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as owner,
    p.state, ${stageFor(reader)} as stage, p.approved_at is not null as "isApproved", p.is_example as "isExample",
    to_char(p.from_month, 'YYYY-MM') as "from", to_char(p.to_month, 'YYYY-MM') as "to", b.total,
    (p.owner_opd_id is not null and b.lines > 0 and exists (
      select from programme.target_years as y
      join programme.targets as t on t.tenant_id = y.tenant_id and t.programme_id = y.programme_id
        and t.id = y.target_id and t.dropped_at is null
      where y.tenant_id = p.tenant_id and y.programme_id = p.id
        and (${asked.year ?? null}::int is null or y.year = ${asked.year ?? null}))) as "isComplete"
  from programme.programmes as p
  left join identity.opd as o on o.tenant_id = p.tenant_id and o.id = p.owner_opd_id
  cross join lateral (
    select coalesce(sum(amount) filter (where ${asked.year ?? null}::int is null or year = ${asked.year ?? null}), 0)
      as total, count(*) filter (where amount > 0
        and (${asked.year ?? null}::int is null or year = ${asked.year ?? null})) as lines
    from programme.budgets as b where b.tenant_id = p.tenant_id and b.programme_id = p.id) as b
  where ${matching(tenant, reader, asked)}`

export interface Paged {
  rows: ProgrammeLine[]
  total: number
  budget: string
}

/** One page of the programmes a reader may see, with count and budget of all of them. */
export async function listLines(
  tx: Tx,
  tenant: Tenant,
  reader: Reader,
  asked: ListAsked,
  page: { from: number; size: number },
): Promise<Paged> {
  const by = ORDER[asked.sort ?? 'code']
  const direction = asked.descending ? sql`desc nulls last` : sql`asc nulls last`
  const { rows } = await sql<ProgrammeLine & { total: string; rowCount: number; sum: string }>`
    select l.id, l.revision, l.code, l.name, l.dimension, l."quickWinYear", l.owner, l.state, l.stage,
      l."isApproved", l."isExample", l."from", l."to", l.total::text as budget, l."isComplete",
      count(*) over ()::int as "rowCount", (sum(total) over ())::text as sum
    from (${LINES(tenant, reader, asked)}) as l
    where not (${asked.incomplete ?? false} and l."isComplete")
    order by ${by} ${direction}, lower(code), id limit ${page.size} offset ${page.from}`.execute(tx)
  return {
    rows: rows.map(({ rowCount: _n, sum: _s, ...row }) => row),
    total: rows[0]?.rowCount ?? 0,
    budget: rows[0]?.sum ?? '0',
  }
}

/** Ids of the programmes a reader may see under a filter, for a table of them. */
export async function listVisibleIds(
  tx: Tx,
  tenant: Tenant,
  reader: Reader,
  asked: ListAsked,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from programme.programmes as p where ${matching(tenant, reader, asked)}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Ids of every programme that was not withdrawn. */
export async function listIds(tx: Tx, tenant: Tenant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from programme.programmes where tenant_id = ${tenant} and withdrawn_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface NamedProgramme {
  id: string
  code: string
  name: string
}

/** Programmes that a reader may see, to choose from. */
export async function listNamed(tx: Tx, tenant: Tenant, reader: Reader): Promise<NamedProgramme[]> {
  const { rows } = await sql<NamedProgramme>`
    select p.id, p.code, p.name from programme.programmes as p
    where ${matching(tenant, reader, {})} order by lower(p.code)`.execute(tx)
  return rows
}

/** Programmes a programme waits for, and those that wait for it, as far as the reader may see them. */
export async function listNeighbours(
  tx: Tx,
  tenant: Tenant,
  reader: Reader,
  id: string,
  dependsOn: readonly string[],
): Promise<{ dependsOn: NamedProgramme[]; neededBy: NamedProgramme[] }> {
  const { rows } = await sql<NamedProgramme & { isNeeded: boolean }>`
    select p.id, p.code, p.name, p.id = any(${dependsOn}::uuid[]) as "isNeeded" from programme.programmes as p
    where ${matching(tenant, reader, {})}
      and (p.id = any(${dependsOn}::uuid[]) or exists (select from programme.dependencies as d
        where d.tenant_id = p.tenant_id and d.programme_id = p.id and d.on_id = ${id}))
    order by lower(p.code)`.execute(tx)
  const named = (isNeeded: boolean) =>
    rows.filter((row) => row.isNeeded === isNeeded).map(({ isNeeded: _flag, ...row }) => row)
  return { dependsOn: named(true), neededBy: named(false) }
}
