import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { listTables } from './backup/tables.ts'
import shared from './shared-tables.json' with { type: 'json' }
import type { Tx } from './tx.ts'

// Every tenant table of the product is filled for two tenants, and each is held against the other.

interface Table {
  name: string
  columns: string[]
}

const at = testDatabase()
let tenantTables: Table[] = []
beforeAll(async () => {
  tenantTables = (await listTables(at.database.owner)).filter(({ name }) => !(name in shared))
})

const ask = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await at.database.owner.query<R>(text, values)).rows

describe('the wall of every tenant table', () => {
  const [OURS, THEIRS] = ['35.05', '35.73']

  // Other constraints are taken away in this file's own database, so that only the wall can refuse.
  beforeAll(async () => {
    const rows = await ask<{ text: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text from pg_constraint
       where contype in ('c', 'f') and coninhcount = 0 and conparentid = 0 and conrelid = any($1::regclass[])`,
      [tenantTables.map((table) => table.name)],
    )
    for (const { text } of rows) await at.database.owner.query(text)
    for (const table of tenantTables) {
      for (const tenant of [OURS, THEIRS]) {
        // A table of one row a tenant may hold what was shipped for it already.
        await at.database.owner.query(`${await insertFor(table, tenant)} on conflict do nothing`)
      }
    }
  })

  test('shows a tenant its own row and never the other’s', async () => {
    const seen: Record<string, unknown> = {}
    for (const { name } of tenantTables) {
      seen[name] = await inTenant(OURS, async (tx) => {
        const { rows } = await sql<{
          tenant: string
        }>`select distinct tenant_id as tenant from ${sql.raw(name)}`.execute(tx)
        return rows.map((row) => row.tenant)
      })
    }
    const blind = await listBlindTables()
    const expected = tenantTables.map(({ name }) => [name, blind.has(name) ? [] : [OURS]])
    expect(seen).toEqual(Object.fromEntries(expected))
  })

  test('shows nothing where no wall is open', async () => {
    for (const { name } of tenantTables) {
      const { rows } = await at.database.inShared((tx) => sql`select from ${sql.raw(name)}`.execute(tx))
      expect([name, rows.length]).toEqual([name, 0])
    }
  })

  test('refuses a row written for another tenant', async () => {
    for (const table of tenantTables) {
      const text = await insertFor(table, THEIRS)
      const mayInsert = await holds(table, 'INSERT')
      const forged = inTenant(OURS, (tx) => sql.raw(text).execute(tx))
      await expect(forged, table.name).rejects.toThrow(mayInsert ? 'row-level security' : 'permission denied')
    }
  })

  test('hides the other’s row from change and removal, and lets no row move over', async () => {
    for (const table of tenantTables) {
      const name = sql.raw(table.name)
      if (await holds(table, 'DELETE')) {
        const gone = inTenant(OURS, (tx) => sql`delete from ${name} where tenant_id = ${THEIRS}`.execute(tx))
        expect([table.name, (await gone).numAffectedRows]).toEqual([table.name, 0n])
      }
      if (await holds(table, 'UPDATE')) {
        const moved = inTenant(OURS, (tx) => sql`update ${name} set tenant_id = ${THEIRS}`.execute(tx))
        await expect(moved, table.name).rejects.toThrow('row-level security')
      }
    }
  })

  /** Tables whose rows only their maker sees until they are revealed: a restrictive policy narrows the wall. */
  async function listBlindTables(): Promise<ReadonlySet<string>> {
    const rows = await ask<{ name: string }>(
      "select polrelid::regclass::text as name from pg_policy where not polpermissive and polcmd in ('*', 'r')",
    )
    return new Set(rows.map((row) => row.name))
  }

  const inTenant = <R>(tenant: string, act: (tx: Tx) => Promise<R>): Promise<R> =>
    at.database.inTenant(tenant, 'nobody', act)

  async function holds(table: Table, privilege: string): Promise<boolean> {
    const rows = await ask<{ held: boolean }>(
      "select has_table_privilege('penataran_app', $1::text, $2) as held",
      [table.name, privilege],
    )
    return rows[0]?.held === true
  }
})

/** A row of whatever the columns take; a type that is not known here fails the test by name. */
async function insertFor(table: Table, tenant: string): Promise<string> {
  const columns = await ask<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::text::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table.name],
  )
  const values = columns.map(({ name, type }) =>
    name === 'tenant_id' ? `'${tenant}'` : sampleOf(type, `${table.name}.${name}`),
  )
  return `insert into ${table.name} (${columns.map((c) => c.name).join(', ')}) values (${values.join(', ')})`
}

const SAMPLES: Readonly<Record<string, string>> = {
  text: "'x' || gen_random_uuid()",
  'character varying': "'x'",
  uuid: 'gen_random_uuid()',
  smallint: '1',
  integer: '(random() * 1000000000)::int',
  bigint: '(random() * 1000000000)::bigint',
  numeric: '1',
  'double precision': '1',
  real: '1',
  boolean: 'false',
  date: 'current_date',
  'timestamp with time zone': 'now()',
  interval: "'1 day'",
  jsonb: "'{}'",
  bytea: "decode(md5(random()::text), 'hex')",
}

function sampleOf(type: string, column: string): string {
  if (type.endsWith('[]')) return `'{}'::${type}`
  const sample = SAMPLES[type]
  if (sample === undefined) throw new Error(`No sample of type ${type} for ${column}: add one to SAMPLES.`)
  return sample
}
