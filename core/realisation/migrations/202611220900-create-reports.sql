create schema realisation;
grant usage on schema realisation to penataran_app;

create table realisation.years (
  tenant_id text not null references identity.regions (code),
  year smallint not null check (year between 2017 and 2100),
  -- How often programmes report; some may report every month in a year of quarters.
  rhythm text not null check (rhythm in ('quarter', 'month')),
  -- Days after the end of a period until its report is due.
  due_days smallint not null check (due_days between 1 and 90),
  -- Days after the due date until a period locks by the clock; null: only the secretariat locks it.
  lock_days smallint check (lock_days between 0 and 365),
  opened_on date not null,
  revision integer not null check (revision > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, year)
);
comment on table realisation.years is
  'A year a region opened for reporting on its programmes, and its rhythm of periods.';
alter table realisation.years enable row level security;
create policy tenant on realisation.years
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on realisation.years to penataran_app;

create table realisation.monthly_programmes (
  tenant_id text not null,
  year smallint not null,
  programme_id uuid not null,
  primary key (tenant_id, year, programme_id),
  foreign key (tenant_id, year) references realisation.years (tenant_id, year),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id)
);
comment on table realisation.monthly_programmes is
  'Programmes that report every month in a year whose others report every quarter.';
alter table realisation.monthly_programmes enable row level security;
create policy tenant on realisation.monthly_programmes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on realisation.monthly_programmes to penataran_app;

create table realisation.periods (
  tenant_id text not null,
  year smallint not null,
  -- A quarter (Q1 to Q4) or a month (M01 to M12).
  period text not null check (period ~ '^(Q[1-4]|M(0[1-9]|1[0-2]))$'),
  ends_on date not null,
  due_on date not null,
  locks_on date,
  locked_at timestamptz,
  -- Who locked it; the product itself where the clock did.
  locked_by text,
  primary key (tenant_id, year, period),
  foreign key (tenant_id, year) references realisation.years (tenant_id, year),
  check (due_on > ends_on),
  check (locks_on is null or locks_on >= due_on),
  check ((locked_at is null) = (locked_by is null))
);
comment on table realisation.periods is
  'The periods of a year of reporting: when each ends, is due and locks. A locked period stays locked.';
alter table realisation.periods enable row level security;
create policy tenant on realisation.periods
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on realisation.periods to penataran_app;

create table realisation.reports (
  tenant_id text not null,
  programme_id uuid not null,
  year smallint not null,
  period text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'approved')),
  -- Why there is a new version after the period was locked or the report approved.
  correction_reason text,
  -- Percent of the year's work done since 1 January.
  physical numeric(5, 2) check (physical >= 0),
  -- Whole rupiah spent since 1 January.
  money bigint check (money >= 0),
  -- Quantity reached since 1 January by target: {"<target id>": "125"}.
  outputs jsonb not null,
  narrative text not null,
  obstacles text not null,
  help_asked text not null,
  -- Why a figure is over 100 percent, over the budget, or lower than before.
  reason_over text not null,
  reason_budget text not null,
  reason_falling text not null,
  -- Versions of documents in the vault.
  evidence uuid[] not null,
  revision integer not null check (revision > 0),
  changed_by text not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  approved_at timestamptz,
  primary key (tenant_id, programme_id, year, period, version),
  foreign key (tenant_id, year, period) references realisation.periods (tenant_id, year, period),
  foreign key (tenant_id, programme_id) references programme.programmes (tenant_id, id),
  check (state <> 'approved' or approved_at is not null)
);
comment on table realisation.reports is
  'What an agency reports on a programme in a period: progress, output, money, words, evidence. A correction is a new version; older ones stay.';
create index reports_by_year on realisation.reports (tenant_id, year, state);
alter table realisation.reports enable row level security;
create policy tenant on realisation.reports
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on realisation.reports to penataran_app;

create table realisation.steps (
  tenant_id text not null,
  programme_id uuid not null,
  year smallint not null,
  period text not null,
  number integer not null check (number > 0),
  version integer not null check (version > 0),
  act text not null check (act in ('submitted', 'accepted', 'approved', 'returned', 'corrected')),
  note text,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, programme_id, year, period, number)
);
comment on table realisation.steps is
  'The way of a report: sent, accepted, approved, returned with reason, corrected. Append-only.';
alter table realisation.steps enable row level security;
create policy tenant on realisation.steps
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on realisation.steps to penataran_app;

create table realisation.lines (
  tenant_id text not null references identity.regions (code),
  year smallint not null,
  programme_id uuid not null,
  dimension text not null,
  opd_id uuid,
  -- Planned for the year; running, evaluated or continued.
  is_planned boolean not null,
  is_running boolean not null,
  money_planned bigint not null,
  money_real bigint not null,
  -- Percent done as last approved, and percent of the output targets reached, uncapped, two decimals.
  physical numeric(5, 2),
  achievement numeric(12, 2),
  -- The period these figures were approved for.
  period text,
  refreshed_at timestamptz not null,
  primary key (tenant_id, year, programme_id)
);
comment on table realisation.lines is
  'One narrow row for each programme and year, kept up to date when a report or a programme is approved; roll-ups add these up.';
create index lines_by_programme on realisation.lines (tenant_id, programme_id);
alter table realisation.lines enable row level security;
create policy tenant on realisation.lines
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on realisation.lines to penataran_app;

create table realisation.red_rules (
  tenant_id text not null references identity.regions (code),
  rule text not null,
  is_on boolean not null,
  -- In the unit of the rule: days, points or percent; null where it has no threshold.
  threshold integer,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, rule)
);
comment on table realisation.red_rules is
  'What a region changed of the rules by which a programme shows red; the others stand as shipped.';
alter table realisation.red_rules enable row level security;
create policy tenant on realisation.red_rules
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on realisation.red_rules to penataran_app;
