create schema selection;
grant usage on schema selection to penataran_app;

create table selection.memberships (
  region_code text not null references identity.regions (code),
  year integer not null references identity.cohorts (year),
  -- The day it joined, where a source names one.
  from_on date,
  until_on date,
  basis jsonb not null,
  origin text not null check (origin in ('shipped', 'ministry', 'selection')),
  end_reason text,
  is_example boolean not null,
  recorded_at timestamptz not null,
  primary key (region_code, year),
  check ((until_on is null) = (end_reason is null)),
  check (until_on >= from_on)
);
comment on table selection.memberships is
  'Which region joined the movement in which year, on what basis, and until when; a membership ends, it is never removed.';
create index memberships_by_year on selection.memberships (year, region_code);
grant select, insert, update on selection.memberships to penataran_app;

create table selection.cohort_figures (
  year integer not null references identity.cohorts (year),
  number integer not null check (number > 0),
  kind text not null check (kind in ('chosen', 'candidates', 'total', 'mou', 'judged')),
  value jsonb not null,
  -- Each with its name in both languages and an address where there is one; sources that disagree stand side by side.
  sources jsonb not null,
  primary key (year, number)
);
comment on table selection.cohort_figures is
  'What sources say of a cohort, each figure with its sources; where they disagree, both stand.';
grant select, insert, delete on selection.cohort_figures to penataran_app;

create table selection.reference_loads (
  fingerprint text primary key,
  loaded_at timestamptz not null
);
comment on table selection.reference_loads is 'Which version of the shipped cohorts is loaded.';
grant select, insert on selection.reference_loads to penataran_app;
