create schema movement;
grant usage on schema movement to penataran_app;

create table movement.published_facts (
  id text primary key,
  region_code text not null references identity.regions (code),
  kind text not null check (kind in ('chosen', 'memorandum', 'stage', 'commitment', 'regulation', 'plan', 'meeting',
    'visit', 'evaluation', 'award', 'other')),
  -- Which bimtek, where it is one.
  stage smallint check (stage between 1 and 4),
  -- As exact as the source says: 2018, 2018-12 or 2018-05-08.
  happened_on text not null check (happened_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  title_id text not null,
  title_en text not null,
  detail_id text not null,
  detail_en text not null,
  source text not null,
  source_url text
);
comment on table movement.published_facts is
  'What published sources say of regions on the way, each with its source. Shipped with the product, never edited.';
create index published_facts_by_region on movement.published_facts (region_code, happened_on);
grant select, insert, update, delete on movement.published_facts to penataran_app;

create table movement.memoranda (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  state text not null check (state in ('drafted', 'signed', 'ended')),
  title text not null check (length(title) between 3 and 300),
  -- Offices, never persons.
  ministry_office text not null check (length(ministry_office) between 3 and 200),
  region_office text not null check (length(region_office) between 3 and 200),
  number text check (length(number) between 1 and 120),
  signed_on date,
  place text check (length(place) between 2 and 200),
  valid_until date,
  -- Version in the vault of the region.
  document_version_id uuid,
  ended_on date,
  end_reason text check (length(end_reason) between 10 and 1000),
  revision integer not null check (revision > 0),
  drafted_at timestamptz not null,
  drafted_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  check (state = 'drafted' or (signed_on is not null and place is not null and number is not null)),
  check ((state = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null))
);
comment on table movement.memoranda is
  'Memoranda between the ministry and a region: drafted, signed, ended. Parties are offices.';
create unique index memoranda_standing_once on movement.memoranda (tenant_id) where state <> 'ended';
alter table movement.memoranda enable row level security;
create policy tenant on movement.memoranda
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.memoranda
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on movement.memoranda to penataran_app;

create table movement.stages (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  year smallint not null check (year between 2017 and 2100),
  stage smallint not null check (stage between 1 and 4),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  link text,
  -- [{ from, to, topic, speaker }], clock times in WIB.
  agenda jsonb not null,
  deliverables_due_on date not null,
  state text not null check (state in ('planned', 'held', 'submitted', 'returned', 'accepted', 'cancelled')),
  -- Why it was closed without all deliverables; null where it was not.
  exception text check (length(exception) between 10 and 1000),
  revision integer not null check (revision > 0),
  planned_at timestamptz not null,
  planned_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table movement.stages is
  'Bimtek I to IV of a region and year: agenda, time, place, and how far its deliverables are.';
create unique index stages_once on movement.stages (tenant_id, year, stage) where state <> 'cancelled';
create index stages_by_state on movement.stages (state, tenant_id);
alter table movement.stages enable row level security;
create policy tenant on movement.stages
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.stages
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on movement.stages to penataran_app;

create table movement.deliverables (
  tenant_id text not null,
  stage_id uuid not null,
  kind text not null check (kind in ('readiness_study', 'programme_inventory', 'innovation_list', 'quick_wins',
    'road_map', 'commitment')),
  -- Versions in the vault of the region.
  evidence uuid[] not null,
  note text not null check (length(note) <= 2000),
  put_at timestamptz not null,
  put_by text not null,
  primary key (tenant_id, stage_id, kind),
  foreign key (tenant_id, stage_id) references movement.stages (tenant_id, id)
);
comment on table movement.deliverables is 'What a bimtek has to bring forth, with its evidence.';
alter table movement.deliverables enable row level security;
create policy tenant on movement.deliverables
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.deliverables for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on movement.deliverables to penataran_app;

create table movement.stage_steps (
  tenant_id text not null,
  stage_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('planned', 'changed', 'cancelled', 'held', 'submitted', 'returned', 'accepted',
    'excepted')),
  note text,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, stage_id, number),
  foreign key (tenant_id, stage_id) references movement.stages (tenant_id, id)
);
comment on table movement.stage_steps is 'What was done to a bimtek, step by step, with reasons. Append-only.';
alter table movement.stage_steps enable row level security;
create policy tenant on movement.stage_steps
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.stage_steps
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on movement.stage_steps to penataran_app;

create table movement.mentors (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  person_id uuid not null references identity.people (id),
  from_on date not null,
  assigned_at timestamptz not null,
  assigned_by text not null,
  ended_at timestamptz,
  end_reason text check (length(end_reason) between 10 and 1000),
  primary key (tenant_id, id),
  check ((ended_at is null) = (end_reason is null))
);
comment on table movement.mentors is
  'Who guides a region on its way, from when, and why it ended. A conflict of interest for assessors.';
create unique index mentors_once on movement.mentors (tenant_id, person_id) where ended_at is null;
create index mentors_by_person on movement.mentors (person_id);
alter table movement.mentors enable row level security;
create policy tenant on movement.mentors
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.mentors
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on movement.mentors to penataran_app;

create table movement.coach_notes (
  tenant_id text not null,
  id uuid not null,
  mentor_id uuid not null,
  stage smallint check (stage between 1 and 4),
  text text not null check (length(text) between 3 and 4000),
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentor_id) references movement.mentors (tenant_id, id)
);
comment on table movement.coach_notes is 'What a mentor tells a region. Append-only.';
alter table movement.coach_notes enable row level security;
create policy tenant on movement.coach_notes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.coach_notes
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on movement.coach_notes to penataran_app;

create table movement.milestones (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  kind text not null check (kind in ('plan_published', 'evaluated')),
  happened_on date not null,
  note_id text not null,
  note_en text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, id)
);
comment on table movement.milestones is 'Steps of the way that other modules tell: plan published, evaluated. Append-only.';
create unique index milestones_once on movement.milestones (tenant_id, kind, happened_on);
alter table movement.milestones enable row level security;
create policy tenant on movement.milestones
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.milestones
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on movement.milestones to penataran_app;
