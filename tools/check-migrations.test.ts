import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkMigrations } from './check-migrations.mjs'

const FILE = 'services/pharmacy/migrations/202611220900-create-tickets.sql'
const HEAD = 'services/pharmacy/migrations/.head'
const SHARED = 'platform/db/shared-tables.json'
const JOINT = 'platform/db/joint-tables.json'
const TICKETS = `
create schema pharmacy;
create table pharmacy.medicines (code text primary key);
comment on table pharmacy.medicines is 'Medicines of the national list.';
create table pharmacy.tickets (
  tenant_id text not null,
  id uuid not null,
  number integer not null,
  medicine text references pharmacy.medicines (code),
  called_at timestamptz not null,
  primary key (tenant_id, id, called_at),
  unique (tenant_id, number, called_at)
) partition by range (called_at);
comment on table pharmacy.tickets is 'Tickets of the waiting line.';
create table pharmacy.tickets_other partition of pharmacy.tickets default;
alter table pharmacy.tickets enable row level security;
create policy tenant on pharmacy.tickets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy own on pharmacy.tickets for select using (id::text = current_setting('app.actor', true));
grant select, insert on pharmacy.tickets to penataran_app;
`

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'migrations-'))
  write(FILE, TICKETS)
  write(HEAD, '202611220900-create-tickets.sql\n')
  write(SHARED, '{ "pharmacy.medicines": "one national list", "platform.migrations": "what has run" }')
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const faults = async () => (await checkMigrations(root)).faults

/** A second migration beside the good one, with its head. */
function writeSecond(sql: string, name = '202611221000-add-calls.sql') {
  write(`services/pharmacy/migrations/${name}`, sql)
  write(HEAD, name)
}

it('a migration that keeps the law passes', async () => {
  expect(await checkMigrations(root)).toEqual({ faults: [], tables: 2 })
})

it.each([
  [
    'unique (tenant_id, number',
    'unique (number',
    'unique index unique (number, called_at) does not begin with tenant_id',
  ],
  ['primary key (tenant_id, id', 'primary key (id', 'primary key does not begin with tenant_id'],
  ['primary key (tenant_id, id, called_at),', '', 'has no primary key'],
  [
    '  tenant_id text not null,\n',
    '',
    'has no tenant_id and is not listed in platform/db/shared-tables.json',
  ],
  ["comment on table pharmacy.tickets is 'Tickets of the waiting line.';", '', 'has no COMMENT ON TABLE'],
  ["'Tickets of the waiting line.'", "' '", 'has no COMMENT ON TABLE'],
  ['alter table pharmacy.tickets enable row level security;', '', 'row-level security is not enabled'],
  [
    'grant select, insert on pharmacy.tickets',
    'grant select on pharmacy.medicines',
    'grants the application nothing',
  ],
  [
    "using (tenant_id = current_setting('app.tenant', true))",
    'using (true)',
    'its policy opens more than the tenant or own rows',
  ],
  [
    "using (tenant_id = current_setting('app.tenant', true))",
    "using (tenant_id = current_setting('app.tenant', true) or id is null)",
    'has no policy tenant_id',
  ],
  [
    "using (tenant_id = current_setting('app.tenant', true))",
    "using (tenant_id = (select current_setting('app.tenant')))",
    'its policy has a sub-select',
  ],
  [
    'for select using (id::text',
    'for update using (id::text',
    'its policy opens more than the tenant or own rows',
  ],
  [
    'create table pharmacy.medicines',
    'create table wifi.points (a int); create table pharmacy.medicines',
    'creates wifi.points outside schema pharmacy',
  ],
  [
    'create table pharmacy.medicines',
    'create table pharmacy.medicines () ; merge into a using b on true when matched then delete returning *; create table pharmacy.m',
    'PostgreSQL 15 does not read this',
  ],
])('instead of %j, %j is refused', async (good, bad, fault) => {
  write(FILE, TICKETS.replace(good, bad))
  expect((await faults()).join('\n')).toContain(fault)
})

it.each([
  ["select set_config('app.tenant', '35.05', true);", 'calls set_config()'],
  ["do $$ begin perform set_config('app.tenant', '35.05', true); end $$;", 'calls set_config()'],
  ['alter table pharmacy.tickets alter column id set default uuidv7();', 'calls uuidv7()'],
  ['create trigger t before insert on pharmacy.tickets for each row execute function f();', 'has trigger t'],
  [
    'create unique index tickets_by_number on pharmacy.tickets (number);',
    'unique index tickets_by_number does not begin with tenant_id',
  ],
  [
    'alter table pharmacy.tickets add constraint one unique (number);',
    'unique index one does not begin with tenant_id',
  ],
  [
    'alter table pharmacy.tickets add column previous uuid references pharmacy.tickets (id);',
    'foreign key to pharmacy.tickets leaves the tenant',
  ],
  ['alter table pharmacy.tickets drop column number;', 'drops a column without a line "-- widen-narrow:'],
  ['drop table pharmacy.medicines;', 'drops without a line "-- widen-narrow:'],
  ['alter table pharmacy.tickets rename column number to place;', 'renames without a line "-- widen-narrow:'],
  [
    'alter table pharmacy.tickets alter column medicine set not null;',
    'makes a column obligatory without a line',
  ],
  [
    'alter table pharmacy.tickets alter column number type bigint;',
    'changes the type of a column without a line',
  ],
  ['alter table pharmacy.tickets disable row level security;', 'row-level security is not enabled'],
])('%s is refused', async (sql, fault) => {
  writeSecond(sql)
  expect((await faults()).join('\n')).toContain(fault)
})

it('narrowing passes with its reason', async () => {
  writeSecond('-- widen-narrow: number went unread in 0.4\nalter table pharmacy.tickets drop column number;')
  expect(await faults()).toEqual([])
})

it.each([
  '202613010900-create-calls.sql',
  '202602300900-add-calls.sql',
  '202611222500-add-calls.sql',
  '202611221000-calls-added.sql',
  '1-add-calls.sql',
])('the name %s is refused', async (name) => {
  writeSecond('select 1;', name)
  expect(await faults()).toContain(
    `services/pharmacy/migrations/${name}: is not named YYYYMMDDHHMM-verb-what.sql`,
  )
})

it('two migrations of one name are refused, since names are what has run', async () => {
  write('services/wifi/migrations/202611220900-create-tickets.sql', 'create schema wifi;')
  write('services/wifi/migrations/.head', '202611220900-create-tickets.sql')
  expect((await faults()).join('\n')).toContain('another module has a migration of this name')
})

it.each([
  [
    '202611220800-create-tickets.sql',
    'says 202611220800-create-tickets.sql; the newest migration is 202611220900',
  ],
  [undefined, 'is missing; the newest migration is 202611220900'],
])('a head that is %s is refused', async (head, fault) => {
  rmSync(join(root, HEAD))
  if (head !== undefined) write(HEAD, head)
  expect((await faults()).join('\n')).toContain(`${HEAD}: ${fault}`)
})

it('the short list of shared tables names tables that exist, each with a reason', async () => {
  write(SHARED, '{ "pharmacy.medicines": "", "pharmacy.gone": "once" }')
  expect(await faults()).toEqual([
    `${SHARED}: pharmacy.medicines gives no reason`,
    `${SHARED}: no migration creates pharmacy.gone`,
  ])
})

const MINISTRY = `create policy ministry on pharmacy.tickets for select
  using (current_setting('app.tenant', true) = '00' and called_at is not null);`

it('a table that is not listed as joint has no door to the ministry', async () => {
  write(FILE, TICKETS + MINISTRY)
  expect(await faults()).toEqual([
    `${FILE}: pharmacy.tickets its policy opens more than the tenant or own rows`,
  ])
})

it('a joint table may show the ministry its rows, and no one else', async () => {
  write(JOINT, '{ "pharmacy.tickets": "settled together" }')
  write(FILE, TICKETS + MINISTRY)
  expect(await faults()).toEqual([])
  write(FILE, TICKETS + MINISTRY.replace("'00'", "'01'"))
  expect(await faults()).toEqual([
    `${FILE}: pharmacy.tickets its policy opens more than the tenant or own rows`,
  ])
})
