create schema assessor;
grant usage on schema assessor to penataran_app;

create table assessor.profiles (
  tenant_id text not null,
  person_id uuid not null references identity.people (id),
  -- Keys of components and of city dimensions.
  expertise text[] not null,
  -- [{ institution, region }]: the region an institution belongs to, or null where it belongs to none.
  affiliations jsonb not null,
  home_region text references identity.regions (code),
  -- [{ region, years }]: regions the assessor coached.
  coached jsonb not null,
  capacity smallint not null check (capacity between 0 and 241),
  inactive_since timestamptz,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, person_id)
);
comment on table assessor.profiles is
  'What an assessor knows, belongs to and may take on. Stands with the ministry, whose assessors they are.';
alter table assessor.profiles enable row level security;
create policy tenant on assessor.profiles
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on assessor.profiles to penataran_app;

create table assessor.conflicts (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null references identity.people (id),
  region text not null references identity.regions (code),
  reason text not null check (length(reason) between 10 and 1000),
  declared_by uuid not null references identity.people (id),
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references identity.people (id),
  primary key (tenant_id, id)
);
comment on table assessor.conflicts is
  'Conflicts of interest that an assessor or the secretariat declared, with the reason; withdrawn, never removed.';
create unique index conflicts_open_once on assessor.conflicts (tenant_id, person_id, region)
  where withdrawn_at is null;
alter table assessor.conflicts enable row level security;
create policy tenant on assessor.conflicts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on assessor.conflicts to penataran_app;

create table assessor.assignments (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  person_id uuid not null references identity.people (id),
  assigned_at timestamptz not null,
  assigned_by text not null,
  -- The proposal it was taken from; null when it was made by hand.
  proposal_id uuid,
  ended_at timestamptz check (ended_at >= assigned_at),
  ended_by text,
  end_reason text check (length(end_reason) between 10 and 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id) references identity.regions (code),
  check ((ended_at is null) = (end_reason is null))
);
comment on table assessor.assignments is
  'Which assessor rates which region in which year. The ministry assigns and ends; the region sees its own.';
create unique index assignments_open_once on assessor.assignments (tenant_id, year, person_id)
  where ended_at is null;
-- Not led by the tenant: the ministry reads a year of all regions, an assessor the own ones.
create index assignments_by_year on assessor.assignments (year, person_id) where ended_at is null;
alter table assessor.assignments enable row level security;
create policy tenant on assessor.assignments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on assessor.assignments
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on assessor.assignments to penataran_app;

create table assessor.proposals (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  per_region smallint not null check (per_region between 1 and 9),
  seed integer not null,
  -- What the solver proposed and why, as it was shown.
  content jsonb not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  applied_at timestamptz,
  applied_by text,
  primary key (tenant_id, id)
);
comment on table assessor.proposals is
  'Assignments as the solver proposed them; what was shown is what is applied.';
alter table assessor.proposals enable row level security;
create policy tenant on assessor.proposals
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on assessor.proposals to penataran_app;
