import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { listTables } from './backup/tables.ts'
import joint from './joint-tables.json' with { type: 'json' }
import shared from './shared-tables.json' with { type: 'json' }

// What PostgreSQL itself says of the schema after every migration of the product has run. Each law comes
// with a breach that is planted and found, because a law that has never failed has never been tested.

const at = testDatabase()
const SHARED = Object.keys(shared)
const JOINT = Object.keys(joint)
const WALL = "(tenant_id = current_setting('app.tenant'::text, true))"
/** A joint table shows the ministry what a region and it settle together, or only what was handed over. */
const MINISTRY = "^\\(*current_setting\\(''app.tenant''::text, true\\) = ''00''::text\\)"
const OWN = "^\\(\\(?[a-z_]+\\)?(::text)? = current_setting\\(''app.actor''::text, true\\)\\)$"

/** Tables of ours, partitions standing behind their parents, and those of them that are a tenant's. */
const TABLES = `
  with tables as (
    select class.oid as id, ns.oid as schema, ns.nspname || '.' || class.relname as name, class.relrowsecurity as walled
    from pg_class as class join pg_namespace as ns on ns.oid = class.relnamespace
    where class.relkind in ('r', 'p') and not class.relispartition
      and ns.nspname !~ '^pg_' and ns.nspname not in ('information_schema', 'public')
  ), tenant_tables as (select * from tables where name <> all ($1::text[]))`

interface Law {
  law: string
  /** Names of what breaks it. */
  faults: string
  /** A breach; `http.planted` is a lawful tenant table to break. */
  planted: string
}

const PLANTED = `
  create table http.planted (tenant_id text not null, id bigint, person_id text, primary key (tenant_id, id));
  comment on table http.planted is 'Planted by a test, append-only.';
  alter table http.planted enable row level security;
  create policy tenant on http.planted using (tenant_id = current_setting('app.tenant', true))
    with check (tenant_id = current_setting('app.tenant', true));
  grant select, insert on http.planted to penataran_app`

const LAWS: readonly Law[] = [
  {
    law: 'the list of shared tables names only tables that exist',
    faults: 'select name from unnest($1::text[]) as name where name not in (select name from tables)',
    planted: 'drop table facts.dead_letters',
  },
  {
    law: 'every table says in a comment what it holds',
    faults: `select name from tables where length(coalesce(obj_description(id, 'pg_class'), '')) < 10`,
    planted: `comment on table http.planted is null`,
  },
  {
    law: 'no table has a trigger',
    faults: 'select name from tables join pg_trigger on tgrelid = id where not tgisinternal',
    planted: `create trigger planted before update on http.planted
      for each row execute function suppress_redundant_updates_trigger()`,
  },
  {
    law: 'every table has a primary key',
    faults: `select name from tables
      where not exists (select from pg_index where indrelid = id and indisprimary)`,
    planted: 'alter table http.planted drop constraint planted_pkey',
  },
  {
    law: 'keys and unique indexes of a tenant table begin with tenant_id, a text',
    faults: `select indexrelid::regclass::text as name from tenant_tables
      join pg_index on indrelid = id and indisunique
      left join pg_attribute on attrelid = id and attnum = indkey[0]
        and attname = 'tenant_id' and atttypid = 'text'::regtype and attnotnull
      where attname is null`,
    planted: 'create unique index on http.planted (id)',
  },
  {
    law: 'every tenant table has row-level security',
    faults: 'select name from tenant_tables where not walled',
    planted: 'alter table http.planted disable row level security',
  },
  {
    law: 'every tenant table has its wall for every role and act, in the plain form a distributed server takes',
    faults: `select name from tenant_tables where not exists (
      select from pg_policy where polrelid = id and polpermissive and polcmd = '*' and polroles = '{0}'
        and pg_get_expr(polqual, polrelid) = $wall$${WALL}$wall$
        and pg_get_expr(polwithcheck, polrelid) = $wall$${WALL}$wall$)`,
    planted: 'alter policy tenant on http.planted with check (true)',
  },
  {
    law: 'beside its wall a tenant table opens nothing but one’s own rows to read, and a joint one its door to the ministry',
    faults: `select name from tenant_tables join pg_policy on polrelid = id
      where polpermissive and pg_get_expr(polqual, polrelid) is distinct from $wall$${WALL}$wall$
        and not (polcmd = 'r' and pg_get_expr(polqual, polrelid) ~ '${OWN}')
        and not (name = any($2::text[]) and concat(pg_get_expr(polqual, polrelid)) ~ '${MINISTRY}'
          and (polwithcheck is null or pg_get_expr(polwithcheck, polrelid) ~ '${MINISTRY}'))`,
    planted: 'create policy open on http.planted for select using (true)',
  },
  {
    law: 'the list of joint tables names only tables that have a door to the ministry',
    faults: `select name from unnest($2::text[]) as name where name not in (
      select name from tenant_tables join pg_policy on polrelid = id
      where polname = 'ministry' and pg_get_expr(polqual, polrelid) ~ '${MINISTRY}')`,
    planted: 'drop policy ministry on cycle.participations',
  },
  {
    law: 'no policy has a sub-select',
    faults: `select name from tables join pg_policy on polrelid = id
      where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~* '\\mselect\\M'`,
    planted: 'create policy own on http.planted for select using (exists (select from platform.edition))',
  },
  {
    law: 'a tenant table points to rows of its own tenant or to shared tables',
    faults: `select name from tenant_tables join pg_constraint on conrelid = id and contype = 'f'
      where confrelid in (select id from tenant_tables) and not exists (
        select from pg_attribute where attrelid = id and attnum = any (conkey) and attname = 'tenant_id')`,
    planted: `alter table http.planted add unique (id),
      add column parent bigint references http.planted (id)`,
  },
  {
    law: 'the application role passes no wall, does not sign in, makes no roles and belongs to none',
    faults: `select rolname::text as name from pg_roles where rolname = 'penataran_app'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication
        or exists (select from pg_auth_members where member = pg_roles.oid))`,
    planted: 'alter role penataran_app login',
  },
  {
    law: 'the application role owns nothing',
    faults: `select classid::regclass || ' ' || objid as name from pg_shdepend
      where refclassid = 'pg_authid'::regclass and refobjid = to_regrole('penataran_app') and deptype = 'o'
        and dbid in (0, (select oid from pg_database where datname = current_database()))`,
    planted: `grant create on schema http to penataran_app;
      alter table http.planted owner to penataran_app`,
  },
  {
    law: 'the application role creates nothing',
    faults: `select nspname::text as name from pg_namespace where nspname !~ '^pg_'
      and has_schema_privilege('penataran_app', oid, 'CREATE')`,
    planted: 'grant create on schema http to penataran_app',
  },
  {
    law: 'a table that calls itself append-only, facts above all, lets the application only read and add',
    faults: `select name || ' ' || privilege as name from tables
      cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
      where (obj_description(id, 'pg_class') ~* 'append-only' or name = 'facts.fact')
        and (has_table_privilege('penataran_app', id, privilege)
          or privilege = 'UPDATE' and has_any_column_privilege('penataran_app', id, privilege))`,
    planted: 'grant update (person_id) on http.planted to penataran_app',
  },
  {
    law: 'the application empties no table at one blow',
    faults: `select name from tables where has_table_privilege('penataran_app', id, 'TRUNCATE')`,
    planted: 'grant truncate on http.planted to penataran_app',
  },
  {
    law: 'no partition is reached past its parent',
    faults: `select inhrelid::regclass::text as name from tables join pg_inherits on inhparent = id
      where has_table_privilege('penataran_app', inhrelid, 'SELECT, INSERT, UPDATE, DELETE')`,
    planted: 'grant select on facts.fact_other to penataran_app',
  },
  {
    law: 'a view asks in the name of its reader',
    faults: `select view.oid::regclass::text as name from pg_class as view
      where relkind in ('v', 'm') and relnamespace in (select schema from tables)
        and not coalesce(reloptions @> '{security_invoker=true}', false)`,
    planted: 'create view http.door as select * from http.planted',
  },
  {
    law: 'a function that borrows its owner’s rights pins its search path and is not open to the public',
    faults: `select pg_proc.oid::regprocedure::text as name from pg_proc
      where prosecdef and pronamespace in (select schema from tables)
        and (not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
          or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0))`,
    planted: `create function http.door() returns bigint language sql security definer set search_path = ''
      return (select count(*) from http.planted)`,
  },
  {
    law: 'the public at large is let into no schema and no table of ours',
    faults: `select name from tables, aclexplode((select relacl from pg_class where oid = id)) where grantee = 0
      union select name from tables, aclexplode((select nspacl from pg_namespace where oid = schema)) where grantee = 0`,
    planted: 'grant select on http.planted to public',
  },
]

/** Runs an act in a transaction that is undone. */
async function undone(act: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await at.database.owner.connect()
  try {
    await client.query('begin')
    await act(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function faultsOf(client: Pick<pg.ClientBase, 'query'>, { faults }: Law): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `${TABLES} select name from (${faults}) as fault where $2::text[] is not null`,
    [SHARED, JOINT],
  )
  return rows.map((row) => row.name)
}

describe('the schema', () => {
  test('has tables of tenants and shared ones', async () => {
    const { rows } = await at.database.owner.query(
      `${TABLES} select (select count(*)::int from tenant_tables) as walled, count(*)::int as tables from tables`,
      [SHARED],
    )
    expect(rows[0].walled).toBeGreaterThan(1)
    expect(rows[0].tables).toBe(rows[0].walled + SHARED.length)
  })

  test.each(LAWS)('$law', async (law) => {
    expect(await faultsOf(at.database.owner, law)).toEqual([])
    await undone(async (client) => {
      await client.query(PLANTED)
      expect(await faultsOf(client, law)).toEqual([])
      await client.query(law.planted)
      expect(await faultsOf(client, law)).not.toEqual([])
    })
  })

  test('has no foreign keys in a circle, so that rows can come back table by table', async () => {
    await expect(listTables(at.database.owner)).resolves.toBeDefined()
    await undone(async (client) => {
      await client.query(`${PLANTED}; create table http.other (tenant_id text, id bigint, primary key (tenant_id, id),
          foreign key (tenant_id, id) references http.planted);
        alter table http.planted add foreign key (tenant_id, id) references http.other`)
      await expect(listTables(client)).rejects.toThrow('circle')
    })
  })
})
