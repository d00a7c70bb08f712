create schema cycle;
grant usage on schema cycle to penataran_app;

create table cycle.cycles (
  year smallint primary key check (year between 2017 and 2100),
  state text not null check (state in ('draft', 'open', 'closed', 'published')),
  title jsonb not null,
  -- Simulated and demo cycles say so wherever they show.
  is_example boolean not null,
  cloned_from smallint references cycle.cycles (year),
  stage_one_from date,
  stage_one_to date,
  stage_two_from date,
  stage_two_to date,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  check (stage_one_to >= stage_one_from),
  check (stage_two_to >= stage_two_from)
);
comment on table cycle.cycles is
  'The yearly evaluation: one cycle a year, its stages and its state; changed by the ministry, read by every region.';
grant select, insert, update on cycle.cycles to penataran_app;

create table cycle.deadlines (
  year smallint not null references cycle.cycles (year),
  step text not null
    check (step in ('answer', 'self_assessment', 'survey', 'rating', 'moderation', 'objection', 'decision')),
  -- The last instant at which the step is open: 23.59.59 WIB of its day.
  closes_at timestamptz not null,
  primary key (year, step)
);
comment on table cycle.deadlines is
  'When each step of a cycle closes, by the clock of the server; a step without a row does not close by the clock.';
grant select, insert, update, delete on cycle.deadlines to penataran_app;

create table cycle.tracks (
  year smallint not null references cycle.cycles (year),
  track text not null check (track in ('REGULER', 'FIRST_PHASE', 'KPPN&IKN')),
  instrument_code text not null,
  instrument_version integer not null,
  frozen_at timestamptz,
  primary key (year, track),
  foreign key (instrument_code, instrument_version) references evaluation.instruments (code, version)
);
comment on table cycle.tracks is
  'The instrument version each track of a cycle is scored with; frozen when the cycle opens, then changed only by a new version.';
grant select, insert, update, delete on cycle.tracks to penataran_app;

create table cycle.participations (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  track text not null,
  state text not null check (state in ('invited', 'accepted', 'declined', 'withdrawn', 'absent')),
  reason text,
  invited_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  primary key (tenant_id, year),
  foreign key (tenant_id) references identity.regions (code),
  foreign key (year, track) references cycle.tracks (year, track)
);
comment on table cycle.participations is
  'Regions invited to a cycle, the track of each in that year, and whether they take part. The ministry invites, the region answers.';
-- Not led by the tenant: the ministry reads a year of all regions.
create index participations_by_year on cycle.participations (year, tenant_id);
alter table cycle.participations enable row level security;
create policy tenant on cycle.participations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on cycle.participations
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on cycle.participations to penataran_app;
