create table dispatch.counters (
  tenant_id text not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (tenant_id, year)
);
comment on table dispatch.counters is
  'Last number of an incident in a year of the region; its lock hands out numbers one after the other.';
alter table dispatch.counters enable row level security;
create policy tenant on dispatch.counters
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.counters to penataran_app;

create table dispatch.incidents (
  tenant_id text not null,
  id uuid not null,
  year smallint not null,
  number integer not null check (number > 0),
  channel text not null check (channel in ('phone', 'manual', 'social', 'walk_in', 'monitoring', 'transfer')),
  state text not null check (state in ('received', 'verified', 'dispatched', 'acknowledged', 'en_route', 'on_scene',
    'under_control', 'resolved', 'closed', 'cancelled', 'merged', 'transferred')),
  category text not null,
  subcategory text,
  priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  needs_attendance boolean not null,
  address text not null,
  landmark text not null,
  village text,
  district text,
  lat double precision,
  lng double precision,
  -- Metres around the point.
  accuracy integer,
  victims integer not null check (victims >= 0),
  hazards text[] not null,
  description text not null,
  received_at timestamptz not null,
  answered_at timestamptz,
  verified_at timestamptz,
  first_dispatched_at timestamptz,
  first_arrived_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  -- { outcome, callback, callbackNote, satisfaction }
  closure jsonb,
  satisfaction smallint check (satisfaction between 1 and 5),
  exit_reason text not null,
  merged_into uuid,
  revision integer not null check (revision > 0),
  opened_at timestamptz not null,
  -- When its personal fields were taken out.
  forgotten_at timestamptz,
  is_example boolean not null,
  primary key (tenant_id, id),
  constraint incidents_number_once unique (tenant_id, year, number),
  foreign key (tenant_id, merged_into) references dispatch.incidents (tenant_id, id),
  check ((lat is null) = (lng is null)),
  check ((state = 'merged') = (merged_into is not null))
);
comment on table dispatch.incidents is
  'Incidents of the call centre. The state is the fold over its tasks and the acts of the desk; cancelled, merged or transferred ones stay.';
create index incidents_open on dispatch.incidents (tenant_id, received_at)
  where state not in ('closed', 'cancelled', 'merged', 'transferred');
create index incidents_by_time on dispatch.incidents (tenant_id, received_at);
create index incidents_merged on dispatch.incidents (tenant_id, merged_into) where merged_into is not null;
alter table dispatch.incidents enable row level security;
create policy tenant on dispatch.incidents
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.incidents to penataran_app;

create table dispatch.reporters (
  tenant_id text not null,
  incident_id uuid not null,
  name text not null check (length(name) <= 120),
  number text not null,
  primary key (tenant_id, incident_id),
  foreign key (tenant_id, incident_id) references dispatch.incidents (tenant_id, id)
);
comment on table dispatch.reporters is
  'Who reported an incident where no call did: personal, erased with the time of keeping.';
alter table dispatch.reporters enable row level security;
create policy tenant on dispatch.reporters
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on dispatch.reporters to penataran_app;

create table dispatch.incident_log (
  tenant_id text not null,
  incident_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (length(act) between 2 and 40),
  -- Codes and figures, no personal data.
  content jsonb not null,
  by_id text not null,
  at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, incident_id, number),
  foreign key (tenant_id, incident_id) references dispatch.incidents (tenant_id, id)
);
comment on table dispatch.incident_log is
  'Everything that happened in an incident, who and when; append-only. Words somebody typed stand in dispatch.incident_notes.';
alter table dispatch.incident_log enable row level security;
create policy tenant on dispatch.incident_log
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.incident_log to penataran_app;

create table dispatch.incident_notes (
  tenant_id text not null,
  incident_id uuid not null,
  number integer not null,
  note text not null,
  primary key (tenant_id, incident_id, number),
  foreign key (tenant_id, incident_id, number) references dispatch.incident_log (tenant_id, incident_id, number)
);
comment on table dispatch.incident_notes is
  'Words somebody typed into the log of an incident, apart from it: removed when the time of keeping is over.';
alter table dispatch.incident_notes enable row level security;
create policy tenant on dispatch.incident_notes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on dispatch.incident_notes to penataran_app;

create table dispatch.incident_links (
  tenant_id text not null,
  incident_id uuid not null,
  other_id uuid not null check (other_id > incident_id),
  primary key (tenant_id, incident_id, other_id),
  foreign key (tenant_id, incident_id) references dispatch.incidents (tenant_id, id),
  foreign key (tenant_id, other_id) references dispatch.incidents (tenant_id, id)
);
comment on table dispatch.incident_links is
  'Incidents that belong together without being the same; the smaller id first.';
alter table dispatch.incident_links enable row level security;
create policy tenant on dispatch.incident_links
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.incident_links to penataran_app;
