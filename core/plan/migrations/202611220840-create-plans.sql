create schema plan;
grant usage on schema plan to penataran_app;

create table plan.dimension_sets (
  code text not null,
  version integer not null check (version > 0),
  name_id text not null,
  name_en text not null,
  status text not null check (status in ('national', 'regional', 'draft')),
  -- What the set rests on, and what in it is inferred.
  basis_id text not null,
  basis_en text not null,
  dimensions jsonb not null,
  loaded_at timestamptz not null,
  primary key (code, version)
);
comment on table plan.dimension_sets is
  'Sets of dimensions and sub-dimensions a region may choose or derive its own from; a new version is a new row.';
grant select, insert on plan.dimension_sets to penataran_app;

create table plan.framework_goals (
  framework text not null check (framework in ('SDG', 'SPBE')),
  code text not null,
  name_id text not null,
  name_en text not null,
  position integer not null,
  primary key (framework, code)
);
comment on table plan.framework_goals is
  'Goals that are the same for every region: sustainable development goals, and aspects of the e-government index.';
grant select, insert, update on plan.framework_goals to penataran_app;

create table plan.plans (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  -- Source of what was published elsewhere and loaded at first; null where the region began by itself.
  source_id text,
  source_en text,
  is_example boolean not null,
  started_at timestamptz not null,
  started_by uuid references identity.people (id),
  primary key (tenant_id),
  check ((source_id is null) = (source_en is null))
);
comment on table plan.plans is 'The working text of a region’s smart-city plan; what is in force is a version in book.';
alter table plan.plans enable row level security;
create policy tenant on plan.plans
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on plan.plans to penataran_app;

create table plan.parts (
  tenant_id text not null references plan.plans (tenant_id),
  -- frame, vision, analysis.<element or dimension>, actions.<action plan>
  key text not null check (length(key) <= 80),
  content jsonb not null,
  -- Grows with each change; whoever writes says which one was seen.
  revision integer not null check (revision > 0),
  -- Null for what was loaded from a published source.
  changed_by uuid references identity.people (id),
  changed_at timestamptz not null,
  primary key (tenant_id, key)
);
comment on table plan.parts is
  'Parts of a plan that are written one by one: frame, vision, analysis, action plans. Content as the contract types it.';
alter table plan.parts enable row level security;
create policy tenant on plan.parts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on plan.parts to penataran_app;

create table plan.dimension_choices (
  tenant_id text not null references identity.regions (code),
  from_year smallint not null check (from_year between 2000 and 2100),
  set_code text not null,
  set_version integer not null,
  -- The set as the region renamed or widened it.
  dimensions jsonb not null,
  -- Source of what was published elsewhere and loaded at first.
  source_id text,
  source_en text,
  revision integer not null check (revision > 0),
  changed_by uuid references identity.people (id),
  changed_at timestamptz not null,
  primary key (tenant_id, from_year),
  foreign key (set_code, set_version) references plan.dimension_sets (code, version)
);
comment on table plan.dimension_choices is
  'By which dimensions a region plans, from a year on until the next choice.';
alter table plan.dimension_choices enable row level security;
create policy tenant on plan.dimension_choices
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on plan.dimension_choices to penataran_app;

create table plan.goals (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  framework text not null check (framework in ('RPJMD', 'RKPD', 'NATIONAL')),
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 500),
  revision integer not null check (revision > 0),
  closed_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table plan.goals is
  'Goals of the region’s own plans that programmes are aligned to; closed rather than deleted, for programmes name them.';
create unique index goals_by_code on plan.goals (tenant_id, framework, code);
alter table plan.goals enable row level security;
create policy tenant on plan.goals
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on plan.goals to penataran_app;
