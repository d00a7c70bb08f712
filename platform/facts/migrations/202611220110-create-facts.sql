create schema facts;
grant usage on schema facts to penataran_app;

-- Partitioned by time only: hash partitions can not be distributed, and distribution itself
-- shards by tenant (ADR 0005).
create table facts.fact (
  tenant_id text not null,
  seq bigint not null check (seq > 0),
  recorded_at timestamptz not null,
  name text not null check (name ~ '^[a-z]+\.[a-z_]+$'),
  payload jsonb not null,
  actor text not null,
  request_id text not null,
  primary key (tenant_id, seq, recorded_at)
) partition by range (recorded_at);
comment on table facts.fact is
  'What happened, append-only: audit log and outbox at once. seq counts per tenant without a gap.';
create table facts.fact_other partition of facts.fact default;
create index fact_by_name on facts.fact (tenant_id, name, seq);

alter table facts.fact enable row level security;
create policy tenant on facts.fact
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on facts.fact to penataran_app;

create table facts.heads (
  tenant_id text primary key,
  last_seq bigint not null,
  changed_at timestamptz not null default now()
);
comment on table facts.heads is
  'Last fact of each tenant. Its row lock makes seq follow commit order; it is also the list of tenants with work.';
grant select, insert, update on facts.heads to penataran_app;

create table facts.cursors (
  tenant_id text not null,
  subscriber text not null,
  last_seq bigint not null default 0,
  attempts integer not null default 0,
  retry_at timestamptz,
  last_error text,
  primary key (tenant_id, subscriber)
);
comment on table facts.cursors is 'How far each subscriber has read each tenant''s facts, and its retries.';
grant select, insert, update on facts.cursors to penataran_app;

create table facts.dead_letters (
  tenant_id text not null,
  subscriber text not null,
  seq bigint not null,
  fact_name text not null,
  attempts integer not null,
  error text not null,
  died_at timestamptz not null default now(),
  asked_again_at timestamptz,
  settled_at timestamptz,
  primary key (tenant_id, subscriber, seq)
);
comment on table facts.dead_letters is
  'Facts a subscriber could not take after every attempt; shown to operators, delivered again on request.';
grant select, insert, update on facts.dead_letters to penataran_app;
