create schema command;
grant usage on schema command to penataran_app;

create table command.arrangements (
  tenant_id text not null references identity.regions (code),
  version integer not null check (version > 0),
  -- Pages with tiles and seconds, the ten figures of the phone, alarm rules.
  content jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, version)
);
comment on table command.arrangements is
  'How a region arranges wall, phone and alarms. Append-only: a change is a new version, the newest counts.';
alter table command.arrangements enable row level security;
create policy tenant on command.arrangements
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on command.arrangements to penataran_app;

create table command.alarms (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  kind text not null check (kind in ('indicator', 'delivery')),
  rule text not null,
  severity text not null check (severity in ('attention', 'danger')),
  -- The rule as it was: indicator, span, test; absent for deliveries.
  code text,
  span text check (span in ('today', 'month', 'year')),
  test text check (test in ('above', 'below', 'off_target')),
  value numeric not null,
  limit_value numeric,
  -- When the cause began; the alarm waits until it was there long enough.
  since timestamptz not null,
  raised_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  ended_at timestamptz,
  primary key (tenant_id, id),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check (ended_at is null or raised_at is not null),
  check (acknowledged_at is null or raised_at is not null),
  check ((kind = 'indicator') = (code is not null))
);
comment on table command.alarms is
  'Alarms of a region: waiting, raised, acknowledged, ended. One open alarm a rule; one that never was raised is forgotten.';
create unique index alarms_open_once on command.alarms (tenant_id, rule) where ended_at is null;
create index alarms_by_time on command.alarms (tenant_id, since desc);
alter table command.alarms enable row level security;
create policy tenant on command.alarms
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on command.alarms to penataran_app;
