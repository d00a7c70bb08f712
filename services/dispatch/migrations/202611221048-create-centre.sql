create table dispatch.settings (
  tenant_id text not null,
  revision integer not null check (revision > 0),
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, revision)
);
comment on table dispatch.settings is
  'Settings of a centre; append-only, the last revision counts. Without a row the start values of the product do.';
alter table dispatch.settings enable row level security;
create policy tenant on dispatch.settings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.settings to penataran_app;

create table dispatch.landmarks (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  village text,
  lat double precision not null,
  lng double precision not null,
  primary key (tenant_id, id)
);
comment on table dispatch.landmarks is
  'Places that callers name: markets, bridges, schools.';
alter table dispatch.landmarks enable row level security;
create policy tenant on dispatch.landmarks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on dispatch.landmarks to penataran_app;

create table dispatch.neighbours (
  tenant_id text not null,
  code text not null,
  name text not null,
  via text not null check (via in ('installation', 'eido')),
  address text,
  is_closed boolean not null,
  primary key (tenant_id, code),
  check (code <> tenant_id),
  check (via = 'installation' or address is not null)
);
comment on table dispatch.neighbours is
  'Centres of other regions an incident can be handed over to.';
alter table dispatch.neighbours enable row level security;
create policy tenant on dispatch.neighbours
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.neighbours to penataran_app;

create table dispatch.transfers (
  tenant_id text not null,
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  neighbour text not null,
  via text not null check (via in ('installation', 'eido')),
  incident_id uuid,
  their_number text not null,
  category text not null,
  priority text not null,
  state text not null check (state in ('offered', 'acknowledged', 'refused', 'lapsed')),
  offered_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  reason text not null,
  -- What is handed over, only as much as the work needs; emptied when the offer was not taken.
  content jsonb,
  is_example boolean not null,
  -- Both sides carry the same id.
  primary key (tenant_id, id),
  foreign key (tenant_id, incident_id) references dispatch.incidents (tenant_id, id),
  check (direction = 'in' or incident_id is not null),
  check ((state = 'offered') = (answered_at is null))
);
comment on table dispatch.transfers is
  'Hand-overs between centres: each side holds its own row behind its own wall, told by the other’s facts (ADR 0018).';
create unique index transfers_open_once on dispatch.transfers (tenant_id, incident_id)
  where state = 'offered' and direction = 'out';
create index transfers_by_time on dispatch.transfers (tenant_id, offered_at);
alter table dispatch.transfers enable row level security;
create policy tenant on dispatch.transfers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.transfers to penataran_app;

create table dispatch.shifts (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  opened_by text not null,
  -- { note, openIncidents, givenById, givenAt }
  handover jsonb,
  taken_by text,
  is_example boolean not null,
  primary key (tenant_id, id),
  check ((ended_at is null) = (taken_by is null))
);
comment on table dispatch.shifts is
  'Shifts at the centre. A shift ends when those who come have signed the note of those who leave.';
create unique index shifts_running_once on dispatch.shifts (tenant_id, (ended_at is null)) where ended_at is null;
create index shifts_by_time on dispatch.shifts (tenant_id, started_at);
alter table dispatch.shifts enable row level security;
create policy tenant on dispatch.shifts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.shifts to penataran_app;

create table dispatch.shift_people (
  tenant_id text not null,
  shift_id uuid not null,
  number integer not null check (number > 0),
  person_id text not null,
  name text not null,
  position text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (tenant_id, shift_id, number),
  foreign key (tenant_id, shift_id) references dispatch.shifts (tenant_id, id)
);
comment on table dispatch.shift_people is
  'Who sat where in a shift.';
alter table dispatch.shift_people enable row level security;
create policy tenant on dispatch.shift_people
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.shift_people to penataran_app;

create table dispatch.shift_entries (
  tenant_id text not null,
  shift_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, shift_id, number),
  foreign key (tenant_id, shift_id) references dispatch.shifts (tenant_id, id)
);
comment on table dispatch.shift_entries is
  'What those on duty wrote into the log of their shift; append-only.';
alter table dispatch.shift_entries enable row level security;
create policy tenant on dispatch.shift_entries
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.shift_entries to penataran_app;
