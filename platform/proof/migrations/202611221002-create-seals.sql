create schema proof;
grant usage on schema proof to penataran_app;

create table proof.keys (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  place integer not null unique check (place > 0),
  public_key bytea not null check (length(public_key) = 32),
  private_key text,
  begun_at timestamptz not null,
  ended_at timestamptz,
  endorsed_by text,
  endorsement bytea,
  check ((place = 1) = (endorsed_by is null)),
  check ((endorsed_by is null) = (endorsement is null))
);
comment on table proof.keys is
  'Keys that sign seals, in the order of their use. A private key is closed under the secret of the installation; null when the environment holds it. Each later key is signed by the one before.';
grant select, insert, update (ended_at) on proof.keys to penataran_app;

create table proof.heads (
  tenant_id text primary key,
  number bigint not null default 0,
  tree_size bigint not null default 0,
  sealed_at timestamptz
);
comment on table proof.heads is
  'Last seal of each tenant; its row is locked by whoever seals. Heads are public.';
grant select, insert, update on proof.heads to penataran_app;

create table proof.seals (
  tenant_id text not null,
  number bigint not null check (number > 0),
  tree_size bigint not null check (tree_size > 0),
  root bytea not null check (length(root) = 32),
  previous bytea check (length(previous) = 32),
  sealed_at timestamptz not null,
  key_id text not null references proof.keys (id),
  signature bytea not null check (length(signature) = 64),
  primary key (tenant_id, number),
  check ((number = 1) = (previous is null))
);
comment on table proof.seals is
  'Signed roots over all facts of a tenant up to a size, append-only: each signs the one before.';
create index seals_by_size on proof.seals (tenant_id, tree_size);
create index seals_by_time on proof.seals (tenant_id, sealed_at);
alter table proof.seals enable row level security;
create policy tenant on proof.seals
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on proof.seals to penataran_app;

create table proof.tiles (
  tenant_id text not null,
  level smallint not null check (level >= 0),
  tile bigint not null check (tile >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (tenant_id, level, tile)
);
comment on table proof.tiles is
  'Hashes of the tree over facts, 256 a tile. Can be computed again from the facts; the last tile of a level grows.';
alter table proof.tiles enable row level security;
create policy tenant on proof.tiles
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on proof.tiles to penataran_app;
