create schema http;
grant usage on schema http to penataran_app;

create table http.idempotency_keys (
  tenant_id text not null,
  actor text not null,
  key text not null check (length(key) between 8 and 128),
  endpoint text not null,
  request_hash text not null,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (tenant_id, actor, key)
);
comment on table http.idempotency_keys is
  'Replies of writes by the key their sender chose, so that a form sent twice acts once. Kept two days.';
create index idempotency_keys_by_age on http.idempotency_keys (tenant_id, created_at);

alter table http.idempotency_keys enable row level security;
create policy tenant on http.idempotency_keys
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on http.idempotency_keys to penataran_app;
