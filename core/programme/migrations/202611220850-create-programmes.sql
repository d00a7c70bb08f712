create schema programme;
grant usage on schema programme to penataran_app;

-- What is public of named programmes: shipped with the product, the same for every installation.
create table programme.published (
  region_code text not null references identity.regions (code),
  code text not null check (code ~ '^[a-z0-9-]{2,60}$'),
  name text not null,
  dimension text not null,
  year smallint not null,
  is_quick_win boolean not null,
  summary_id text not null,
  summary_en text not null,
  source text not null,
  source_url text,
  position smallint not null,
  primary key (region_code, code)
);
comment on table programme.published is
  'Programmes that public sources name, with their source and nothing beyond it: no owner, target or budget.';
grant select, insert, update on programme.published to penataran_app;

create table programme.programmes (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]{0,29}$'),
  name text not null check (length(name) between 3 and 300),
  description text not null check (length(description) <= 4000),
  -- Codes of the plan's set of dimensions.
  dimension text not null,
  sub_dimension text,
  -- A programme with a year is a quick win of that year.
  quick_win_year smallint check (quick_win_year between 2017 and 2100),
  owner_opd_id uuid,
  beneficiaries text not null check (length(beneficiaries) <= 1000),
  from_month date not null check (extract(day from from_month) = 1),
  to_month date not null check (extract(day from to_month) = 1),
  service_module text,
  indicators text[] not null,
  notes text not null check (length(notes) <= 4000),
  state text not null
    check (state in ('proposed', 'planned', 'budgeted', 'running', 'evaluated', 'continued', 'stopped')),
  -- Where the open work stands: being written, sent to the secretariat, returned by it, or none.
  stage text not null check (stage in ('writing', 'sent', 'returned', 'settled')),
  -- A change to approved content that is not approved itself, as its agency wrote it.
  pending jsonb,
  returned_because text,
  approved_at timestamptz,
  withdrawn_at timestamptz,
  is_example boolean not null,
  -- The published programme it was taken from.
  published_code text,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_opd_id) references identity.opd (tenant_id, id),
  check (from_month <= to_month),
  check ((state = 'proposed') = (approved_at is null)),
  check (pending is null or approved_at is not null),
  check (withdrawn_at is null or approved_at is null)
);
comment on table programme.programmes is
  'Programmes of a region''s master plan: what each is, who owns it, how far its life and its approval are.';
create unique index programmes_code_once on programme.programmes (tenant_id, lower(code))
  where withdrawn_at is null;
create index programmes_by_owner on programme.programmes (tenant_id, owner_opd_id);
alter table programme.programmes enable row level security;
create policy tenant on programme.programmes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on programme.programmes to penataran_app;

create table programme.targets (
  tenant_id text not null,
  programme_id uuid not null,
  id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('output', 'outcome')),
  name text not null check (length(name) between 3 and 300),
  unit text not null check (length(unit) between 1 and 60),
  direction text not null check (direction in ('up', 'down')),
  baseline numeric(18, 4),
  -- Taken out of the programme, kept for what was reported about it.
  dropped_at timestamptz,
  primary key (tenant_id, programme_id, id),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.targets is
  'Outputs and outcomes of a programme with unit, direction and baseline. Never deleted, only dropped.';
alter table programme.targets enable row level security;
create policy tenant on programme.targets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on programme.targets to penataran_app;

create table programme.target_years (
  tenant_id text not null,
  programme_id uuid not null,
  target_id uuid not null,
  year smallint not null check (year between 2017 and 2100),
  target numeric(18, 4) not null,
  primary key (tenant_id, programme_id, target_id, year),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id),
  foreign key (tenant_id, programme_id, target_id) references programme.targets (tenant_id, programme_id, id)
);
comment on table programme.target_years is
  'What an output or outcome should reach in a year.';
alter table programme.target_years enable row level security;
create policy tenant on programme.target_years
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.target_years to penataran_app;

create table programme.budgets (
  tenant_id text not null,
  programme_id uuid not null,
  year smallint not null check (year between 2017 and 2100),
  source text not null check (source in ('APBD', 'APBN', 'village', 'CSR', 'other')),
  -- Whole rupiah.
  amount bigint not null check (amount between 0 and 999999999999999),
  primary key (tenant_id, programme_id, year, source),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.budgets is
  'Budget of a programme by year and source, in whole rupiah.';
alter table programme.budgets enable row level security;
create policy tenant on programme.budgets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.budgets to penataran_app;

create table programme.risks (
  tenant_id text not null,
  programme_id uuid not null,
  number smallint not null,
  factor text not null check (length(factor) between 3 and 500),
  cause text not null check (length(cause) <= 1000),
  likelihood smallint not null check (likelihood between 1 and 3),
  mitigation text not null check (length(mitigation) <= 1000),
  primary key (tenant_id, programme_id, number),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.risks is
  'Risks of a programme: factor, cause, likelihood (1 low, 3 high) and mitigation.';
alter table programme.risks enable row level security;
create policy tenant on programme.risks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.risks to penataran_app;

create table programme.dependencies (
  tenant_id text not null,
  programme_id uuid not null,
  on_id uuid not null,
  primary key (tenant_id, programme_id, on_id),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id),
  foreign key (tenant_id, on_id) references programme.programmes (tenant_id, id),
  check (programme_id <> on_id)
);
comment on table programme.dependencies is
  'Which other programmes a programme waits for; never in a circle.';
alter table programme.dependencies enable row level security;
create policy tenant on programme.dependencies
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.dependencies to penataran_app;

create table programme.co_owners (
  tenant_id text not null,
  programme_id uuid not null,
  opd_id uuid not null,
  primary key (tenant_id, programme_id, opd_id),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table programme.co_owners is
  'Agencies that carry a programme together with its owner.';
alter table programme.co_owners enable row level security;
create policy tenant on programme.co_owners
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.co_owners to penataran_app;

create table programme.villages (
  tenant_id text not null,
  programme_id uuid not null,
  village_code text not null references identity.villages (code),
  primary key (tenant_id, programme_id, village_code),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.villages is
  'Villages in which a programme is carried out; none means the whole region.';
alter table programme.villages enable row level security;
create policy tenant on programme.villages
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.villages to penataran_app;

create table programme.alignments (
  tenant_id text not null,
  programme_id uuid not null,
  -- A goal of the plan.
  goal_id text not null,
  primary key (tenant_id, programme_id, goal_id),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.alignments is
  'Goals of the plan that a programme serves.';
alter table programme.alignments enable row level security;
create policy tenant on programme.alignments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on programme.alignments to penataran_app;

create table programme.quick_win_scores (
  tenant_id text not null,
  programme_id uuid not null,
  question text not null check (question ~ '^E(0[1-9]|10)$'),
  person_id uuid not null references identity.people (id),
  value smallint not null check (value between 0 and 4),
  note text not null check (length(note) <= 1000),
  at timestamptz not null,
  primary key (tenant_id, programme_id, question, person_id),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.quick_win_scores is
  'How the secretariat and the leader score a quick win by ten questions of the instrument. Own computation.';
alter table programme.quick_win_scores enable row level security;
create policy tenant on programme.quick_win_scores
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on programme.quick_win_scores to penataran_app;

create table programme.versions (
  tenant_id text not null,
  programme_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('drafted', 'saved', 'sent', 'withdrawn', 'returned', 'approved', 'moved', 'imported', 'adopted')),
  -- State after the act.
  state text not null,
  reason text,
  -- The whole content after the act; null where an act changed none.
  content jsonb,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, programme_id, number),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table programme.versions is
  'What was done to a programme, by whom and when, with its content after each change. Append-only.';
alter table programme.versions enable row level security;
create policy tenant on programme.versions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on programme.versions to penataran_app;
