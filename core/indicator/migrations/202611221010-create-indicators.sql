create schema indicator;
grant usage on schema indicator to penataran_app;

create table indicator.standards (
  code text not null,
  version integer not null check (version > 0),
  -- What the module declares: names, definition, unit, formula, dimensions, links, target.
  content jsonb not null,
  -- The version holds for this calendar year and later ones, until the next version.
  from_year smallint not null,
  loaded_at timestamptz not null,
  -- Its module no longer declares it.
  retired_at timestamptz,
  primary key (code, version)
);
comment on table indicator.standards is
  'Indicators that come with modules, the same in every region; old versions stay, for the years they hold in.';
grant select, insert, update on indicator.standards to penataran_app;

create table indicator.definitions (
  tenant_id text not null,
  code text not null check (code ~ '^own\.'),
  version integer not null check (version > 0),
  content jsonb not null,
  from_year smallint not null,
  reason text not null,
  is_example boolean not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint definitions_once primary key (tenant_id, code, version)
);
comment on table indicator.definitions is
  'Indicators of a region''s own, every version; append-only, so that a value keeps what it was computed with.';
alter table indicator.definitions enable row level security;
create policy tenant on indicator.definitions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on indicator.definitions to penataran_app;

create table indicator.assignments (
  tenant_id text not null,
  code text not null,
  owner_opd_id uuid,
  -- [{ programmeId, targetId }]
  programmes jsonb not null,
  -- Framework links of the region, beside those of a standard indicator.
  links jsonb not null,
  is_public boolean not null,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  primary key (tenant_id, code),
  foreign key (tenant_id, owner_opd_id) references identity.opd (tenant_id, id)
);
comment on table indicator.assignments is
  'Which agency owns an indicator, what it serves, and whether the public sees it; the facts keep what was before.';
alter table indicator.assignments enable row level security;
create policy tenant on indicator.assignments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on indicator.assignments to penataran_app;

create table indicator.targets (
  tenant_id text not null,
  code text not null,
  kind text not null check (kind in ('baseline', 'target')),
  year smallint not null,
  version integer not null check (version > 0),
  -- Null takes back what was set before.
  value numeric,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (tenant_id, code, kind, year, version)
);
comment on table indicator.targets is
  'Baselines and yearly targets, every version; append-only: the newest stands, a softer one leaves an anomaly.';
alter table indicator.targets enable row level security;
create policy tenant on indicator.targets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on indicator.targets to penataran_app;

create table indicator.measurements (
  tenant_id text not null,
  measure text not null,
  -- Id of what was measured, never a person.
  subject text not null,
  at timestamptz not null,
  -- Whole units of the measure; null where the figure was taken back.
  value bigint,
  district text,
  village text,
  agency text,
  facility text,
  lane text,
  category text,
  channel text,
  sex text,
  -- The newest fact about the subject: a higher number wins, in whatever order facts are handed over.
  fact_seq bigint not null,
  fact_recorded_at timestamptz not null,
  primary key (tenant_id, measure, subject)
);
comment on table indicator.measurements is
  'What the newest fact says of each subject: the parents of every computed value. Rebuilt from facts at any time.';
create index measurements_by_time on indicator.measurements (tenant_id, measure, at, subject);
alter table indicator.measurements enable row level security;
create policy tenant on indicator.measurements
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on indicator.measurements to penataran_app;

create table indicator.folds (
  tenant_id text not null,
  code text not null,
  -- '' and '' for the whole region.
  dimension text not null,
  member text not null,
  -- Calendar day in WIB.
  day date not null,
  version integer not null,
  numerator numeric not null,
  denominator numeric not null,
  count bigint not null,
  -- Percentiles only: how many figures lie in each bucket of indicator.bucket_of.
  buckets integer[],
  weights integer[],
  primary key (tenant_id, code, dimension, member, day)
);
comment on table indicator.folds is
  'What the measurements of a day come to, by indicator and member; reckoned anew for a day when one of them changes.';
create index folds_by_day on indicator.folds (tenant_id, code, dimension, day);
alter table indicator.folds enable row level security;
create policy tenant on indicator.folds
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on indicator.folds to penataran_app;

create table indicator.fold_states (
  tenant_id text not null,
  code text not null,
  -- Of the formulas and dimensions of all its versions; another digest asks for new folds.
  digest text not null,
  folded_at timestamptz not null,
  primary key (tenant_id, code)
);
comment on table indicator.fold_states is 'With which formulas the folds of an indicator were made.';
alter table indicator.fold_states enable row level security;
create policy tenant on indicator.fold_states
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on indicator.fold_states to penataran_app;

create table indicator.progress (
  tenant_id text not null,
  through_seq bigint not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
comment on table indicator.progress is 'The newest fact that the values of a region reckon in.';
alter table indicator.progress enable row level security;
create policy tenant on indicator.progress
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on indicator.progress to penataran_app;

-- The bucket of a whole figure: 64 to an octave, by integers alone, so that every machine agrees. The middle of a
-- bucket lies within 1/128 (0.8 %) of everything in it; figures below 64 have buckets of their own. The floating point
-- guess of the octave is put right by the two comparisons.
create function indicator.bucket_of(figure bigint) returns integer
language sql immutable parallel safe
as $$
  select case
    when figure = 0 then 0
    else (sign(figure) * (1 + octave * 64 + (((abs(figure) - (1::bigint << octave)) * 64) >> octave)))::integer
  end
  from (
    select case
      when (1::bigint << guess) > abs(figure) then guess - 1
      when (1::bigint << (guess + 1)) <= abs(figure) then guess + 1
      else guess
    end as octave
    from (select floor(ln(greatest(abs(figure), 1)::float8) / ln(2::float8))::integer as guess) as guessed
  ) as found
$$;
comment on function indicator.bucket_of(bigint) is
  'Bucket of a figure in the sketch that percentiles of screens are read off; rules/sketch.ts says the same.';

create table indicator.manual_values (
  tenant_id text not null,
  id uuid not null,
  code text not null,
  period text not null,
  dimension text not null,
  member text not null,
  version integer not null check (version > 0),
  value numeric not null,
  source text not null,
  note text not null,
  -- Versions in the evidence vault.
  evidence uuid[] not null,
  is_imported boolean not null,
  state text not null check (state in ('proposed', 'approved', 'returned')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  reason text not null,
  primary key (tenant_id, id),
  constraint manual_version_once unique (tenant_id, code, period, dimension, member, version),
  check ((state = 'proposed') = (decided_at is null))
);
comment on table indicator.manual_values is
  'Values typed or imported, with source, evidence and who approved them; a correction is a new version.';
create index manual_values_newest on indicator.manual_values (tenant_id, proposed_at);
alter table indicator.manual_values enable row level security;
create policy tenant on indicator.manual_values
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on indicator.manual_values to penataran_app;

create table indicator.uses (
  tenant_id text not null,
  code text not null,
  period text not null,
  -- Where a value was used: `evidence:2026:C07`, `print`.
  use text not null,
  value numeric not null,
  through_seq bigint not null,
  used_at timestamptz not null,
  primary key (tenant_id, code, period, use)
);
comment on table indicator.uses is
  'Values as they were first used outside; what is measured afterwards for that period is told as an anomaly.';
alter table indicator.uses enable row level security;
create policy tenant on indicator.uses
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on indicator.uses to penataran_app;

create table indicator.anomalies (
  tenant_id text not null,
  id uuid not null,
  -- Steady name of what was seen, so that it is told once.
  key text not null,
  kind text not null check (kind in ('jump', 'digits', 'batch', 'softened', 'late')),
  code text not null,
  -- { title, detail, columns, rows, path }
  content jsonb not null,
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  settle_reason text,
  primary key (tenant_id, id),
  constraint anomalies_once unique (tenant_id, key),
  check ((settled_at is null) = (settle_reason is null))
);
comment on table indicator.anomalies is
  'What is worth a look, with the rows behind it; settled with a reason, never removed.';
alter table indicator.anomalies enable row level security;
create policy tenant on indicator.anomalies
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on indicator.anomalies to penataran_app;
