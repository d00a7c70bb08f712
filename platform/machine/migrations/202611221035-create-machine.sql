create schema machine;
grant usage on schema machine to penataran_app;

create table machine.clients (
  tenant_id text not null,
  id uuid not null,
  name text not null check (length(name) between 3 and 120),
  purpose text not null check (length(purpose) between 10 and 500),
  permissions text[] not null,
  -- SHA-256 of the secret: enough for 256 random bits, which nobody can try out.
  secret_hash bytea not null check (length(secret_hash) = 32),
  -- The secret itself in a box of the installation, because an HMAC needs it on both sides.
  sealed_secret text not null,
  secret_made_at timestamptz not null,
  registered_at timestamptz not null,
  registered_by text not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  primary key (tenant_id, id),
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table machine.clients is
  'Other programs that may speak to a region in their own name, with what they may do. Revoked, never removed.';
alter table machine.clients enable row level security;
create policy tenant on machine.clients
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on machine.clients to penataran_app;

create table machine.tokens (
  tenant_id text not null,
  -- SHA-256 of the token; the token itself is nowhere.
  hash bytea not null check (length(hash) = 32),
  client_id uuid not null,
  permissions text[] not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  primary key (tenant_id, hash),
  foreign key (tenant_id, client_id) references machine.clients (tenant_id, id)
);
comment on table machine.tokens is
  'Bearer tokens of machine clients for an hour each; swept away once over, and at once when the client is revoked.';
create index tokens_by_client on machine.tokens (tenant_id, client_id);
create index tokens_by_end on machine.tokens (tenant_id, expires_at);
alter table machine.tokens enable row level security;
create policy tenant on machine.tokens
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on machine.tokens to penataran_app;
