create table dispatch.agencies (
  tenant_id text not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,30}$'),
  name text not null,
  kind text not null check (kind in ('own', 'partner')),
  -- Of the duty desk, an office.
  phone text not null,
  on_duty boolean not null,
  is_closed boolean not null,
  primary key (tenant_id, code)
);
comment on table dispatch.agencies is
  'Agencies that are sent: fire office, ambulance, police and others.';
alter table dispatch.agencies enable row level security;
create policy tenant on dispatch.agencies
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.agencies to penataran_app;

create table dispatch.units (
  tenant_id text not null,
  id uuid not null,
  call_sign text not null check (length(call_sign) between 2 and 40),
  agency text not null,
  type text not null,
  -- Categories it is fit for; empty for all of its agency.
  categories text[] not null,
  state text not null check (state in ('available', 'assigned', 'en_route', 'on_scene', 'returning', 'busy', 'off_duty')),
  state_at timestamptz not null,
  task_id uuid,
  lat double precision,
  lng double precision,
  accuracy integer,
  position_at timestamptz,
  is_retired boolean not null,
  is_example boolean not null,
  primary key (tenant_id, id),
  constraint units_call_sign_once unique (tenant_id, call_sign),
  foreign key (tenant_id, agency) references dispatch.agencies (tenant_id, code),
  check ((lat is null) = (position_at is null)),
  -- A unit and its task never disagree: only with a task it is assigned, on its way or on the spot.
  check ((task_id is null) = (state in ('available', 'returning', 'busy', 'off_duty')))
);
comment on table dispatch.units is
  'Units of agencies, with state and last position. Positions replace each other and are no facts.';
create index units_by_task on dispatch.units (tenant_id, task_id) where task_id is not null;
alter table dispatch.units enable row level security;
create policy tenant on dispatch.units
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.units to penataran_app;

create table dispatch.crew (
  tenant_id text not null,
  id uuid not null,
  person_id text not null,
  agency text not null,
  -- Null: the duty desk of the agency.
  unit_id uuid,
  -- What colleagues call them on the radio; emptied a year after.
  name text not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, agency) references dispatch.agencies (tenant_id, code),
  foreign key (tenant_id, unit_id) references dispatch.units (tenant_id, id)
);
comment on table dispatch.crew is
  'Who is signed on to a unit or a duty desk, and was; a person is signed on to one place at most.';
create unique index crew_person_once on dispatch.crew (tenant_id, person_id) where left_at is null;
alter table dispatch.crew enable row level security;
create policy tenant on dispatch.crew
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.crew to penataran_app;

create table dispatch.tasks (
  tenant_id text not null,
  id uuid not null,
  incident_id uuid not null,
  agency text not null,
  state text not null check (state in ('dispatched', 'acknowledged', 'en_route', 'on_scene', 'under_control', 'done',
    'refused', 'cancelled')),
  -- Folded from dispatch.task_events: the earliest of each.
  dispatched_at timestamptz not null,
  acknowledged_at timestamptz,
  departed_at timestamptz,
  arrived_at timestamptz,
  controlled_at timestamptz,
  ended_at timestamptz,
  is_lead boolean not null,
  first_actor text check (first_actor in ('fire_office', 'volunteers')),
  note text not null,
  -- 0 never raised, 1 acknowledge, 2 depart, 3 arrive.
  escalation smallint not null check (escalation between 0 and 3),
  primary key (tenant_id, id),
  foreign key (tenant_id, incident_id) references dispatch.incidents (tenant_id, id),
  foreign key (tenant_id, agency) references dispatch.agencies (tenant_id, code),
  check ((ended_at is null) = (state not in ('done', 'refused', 'cancelled')))
);
comment on table dispatch.tasks is
  'What one agency does in one incident, with its own clock.';
create unique index tasks_running_once on dispatch.tasks (tenant_id, incident_id, agency) where ended_at is null;
create index tasks_by_incident on dispatch.tasks (tenant_id, incident_id);
create index tasks_running on dispatch.tasks (tenant_id, dispatched_at) where ended_at is null;
create index tasks_by_end on dispatch.tasks (tenant_id, ended_at) where ended_at is not null;
alter table dispatch.tasks enable row level security;
create policy tenant on dispatch.tasks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.tasks to penataran_app;

create table dispatch.task_events (
  tenant_id text not null,
  task_id uuid not null,
  -- Made by the device, so that what is sent twice counts once.
  key uuid not null,
  act text not null check (act in ('acknowledge', 'depart', 'arrive', 'control', 'finish', 'refuse', 'cancel', 'assign')),
  -- When it was done by the device's clock, set right by how far that was off; when the centre heard of it.
  at timestamptz not null,
  told_at timestamptz not null,
  unit_id uuid,
  by_id text not null,
  lat double precision,
  lng double precision,
  primary key (tenant_id, task_id, key),
  foreign key (tenant_id, task_id) references dispatch.tasks (tenant_id, id)
);
comment on table dispatch.task_events is
  'What was done about a task, each act once, with both times; append-only. State and times of a task and of its units are the fold over these, whatever their order.';
alter table dispatch.task_events enable row level security;
create policy tenant on dispatch.task_events
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.task_events to penataran_app;

create table dispatch.photos (
  tenant_id text not null,
  id uuid not null,
  task_id uuid not null,
  incident_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  taken_at timestamptz not null,
  told_at timestamptz not null,
  by_id text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references dispatch.tasks (tenant_id, id)
);
comment on table dispatch.photos is
  'Photographs from the field; the bytes lie in the store of files. Removed with the personal fields of their incident.';
create index photos_by_incident on dispatch.photos (tenant_id, incident_id);
alter table dispatch.photos enable row level security;
create policy tenant on dispatch.photos
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on dispatch.photos to penataran_app;
