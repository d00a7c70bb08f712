import type pg from 'pg'

type Client = Pick<pg.ClientBase, 'query'>

/** A table as rows leave it and come back: columns that are computed from others are left out. */
export interface Table {
  /** `schema.table`, quoted where SQL wants quotes. */
  name: string
  columns: string[]
  /** Columns of the primary key, in its order. */
  key: string[]
}

/**
 * Our schemas are those that the application role was let into by name: schemas of extensions and of
 * strangers on the same server were not.
 */
const OUR_SCHEMAS = `
  select ns.oid, ns.nspname as name
  from pg_namespace as ns, aclexplode(ns.nspacl) as given
  where given.grantee = to_regrole('penataran_app')::oid and given.privilege_type = 'USAGE'
    and ns.nspname not in ('public', 'pg_catalog', 'information_schema')`

const TABLES = `
  with ours as (${OUR_SCHEMAS})
  select format('%I.%I', ours.name, class.relname) as name,
    array(select quote_ident(attname) from pg_attribute
      where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum) as columns,
    array(select quote_ident(attribute.attname)
      from pg_index as index
      cross join unnest(index.indkey::int2[]) with ordinality as part (number, place)
      join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = part.number
      where index.indrelid = class.oid and index.indisprimary
      order by part.place) as key,
    array(select distinct format('%I.%I', target_ns.nspname, target.relname)
      from pg_constraint as link
      join pg_class as target on target.oid = link.confrelid
      join pg_namespace as target_ns on target_ns.oid = target.relnamespace
      where link.conrelid = class.oid and link.contype = 'f' and link.confrelid <> class.oid) as needs
  from pg_class as class join ours on ours.oid = class.relnamespace
  where class.relkind in ('r', 'p') and not class.relispartition
  order by 1`

export async function listSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(name) as name from (${OUR_SCHEMAS}) as ours`,
  )
  return rows.map((row) => row.name)
}

/** Every table of ours, each after the tables that its foreign keys point to. */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(TABLES)
  return inOrderOfNeed(rows)
}

/** @throws Error when foreign keys run in a circle: rows could then not be brought back one table at a time */
function inOrderOfNeed(tables: readonly (Table & { needs: string[] })[]): Table[] {
  const placed: Table[] = []
  const names = new Set<string>()
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter((table) => table.needs.every((name) => names.has(name)))
    if (ready.length === 0)
      throw new Error(`Foreign keys run in a circle: ${waiting.map((t) => t.name).join(', ')}.`)
    for (const { name, columns, key } of ready) {
      placed.push({ name, columns, key })
      names.add(name)
    }
    waiting = waiting.filter((table) => !names.has(table.name))
  }
  return placed
}

export interface Sequence {
  name: string
  value: number
  called: boolean
}

export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(`
    with ours as (${OUR_SCHEMAS})
    select format('%I.%I', ours.name, class.relname) as name
    from pg_class as class join ours on ours.oid = class.relnamespace
    where class.relkind = 'S' order by 1`)
  const sequences: Sequence[] = []
  for (const { name } of rows) sequences.push({ name, ...(await readSequence(client, name)) })
  return sequences
}

async function readSequence(client: Client, name: string): Promise<Omit<Sequence, 'name'>> {
  const { rows } = await client.query<Omit<Sequence, 'name'>>(
    `select last_value as value, is_called as called from ${name}`,
  )
  return rows[0] as Omit<Sequence, 'name'>
}

/** Years whose facts lie in a partition of their own. */
export async function listFactYears(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ year: number }>(`
    select substring(relname from '^fact_([0-9]{4})$')::int as year
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = to_regclass('facts.fact') and relname ~ '^fact_[0-9]{4}$' order by 1`)
  return rows.map((row) => row.year)
}
