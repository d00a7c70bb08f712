create schema evaluation;
grant usage on schema evaluation to penataran_app;

create table evaluation.reference_loads (
  fingerprint text primary key,
  loaded_at timestamptz not null
);
comment on table evaluation.reference_loads is
  'Fingerprints of the shipped reference files that were loaded, so that a start with the same files does nothing.';
grant select, insert on evaluation.reference_loads to penataran_app;

create table evaluation.instruments (
  code text not null check (code ~ '^[a-z0-9-]+$'),
  version integer not null check (version > 0),
  year smallint,
  track text,
  data jsonb not null,
  loaded_at timestamptz not null,
  primary key (code, version)
);
comment on table evaluation.instruments is
  'Instruments as versioned data: weights, rule, scale, questions, predicates. A scored year keeps its version.';
grant select, insert on evaluation.instruments to penataran_app;

create table evaluation.sources (
  key text primary key,
  kind text not null check (kind in ('letter', 'site', 'press')),
  year smallint,
  track text,
  number text not null,
  published_on date,
  title jsonb not null,
  note jsonb,
  invited integer check (invited > 0),
  scored integer check (scored > 0),
  url text
);
comment on table evaluation.sources is
  'Where published figures were read: letters by number and date, sites, press; how many were invited and scored.';
grant select, insert on evaluation.sources to penataran_app;

-- Append-only: a correction is a new version, and the highest version counts.
create table evaluation.published_results (
  year smallint not null,
  region_code text not null references identity.regions (code),
  version integer not null check (version > 0),
  track text not null check (track in ('REGULER', 'FIRST_PHASE', 'KPPN&IKN')),
  instrument_code text not null,
  instrument_version integer not null,
  final numeric(5, 2) not null check (final >= 0),
  -- Null where the letter prints a dash: no value last year. Never zero for that.
  improvement numeric(5, 2),
  source_key text not null references evaluation.sources (key),
  recorded_at timestamptz not null,
  primary key (year, region_code, version),
  foreign key (instrument_code, instrument_version) references evaluation.instruments (code, version)
);
comment on table evaluation.published_results is
  'Published finals of regions, two decimals as printed; append-only, the highest version of a year and region counts.';
create index published_results_by_region on evaluation.published_results (region_code, year, version);
grant select, insert on evaluation.published_results to penataran_app;

create table evaluation.published_components (
  year smallint not null,
  region_code text not null,
  version integer not null,
  component text not null,
  score numeric(5, 2) not null check (score >= 0),
  primary key (year, region_code, version, component),
  foreign key (year, region_code, version)
    references evaluation.published_results (year, region_code, version)
);
comment on table evaluation.published_components is
  'Component scores of a published result, two decimals as printed; a component that does not apply has no row.';
grant select, insert on evaluation.published_components to penataran_app;

create table evaluation.published_question_scores (
  year smallint not null,
  region_code text not null references identity.regions (code),
  version integer not null check (version > 0),
  question_code text not null,
  score numeric(7, 4) not null check (score >= 0),
  recorded_at timestamptz not null,
  primary key (year, region_code, version, question_code)
);
comment on table evaluation.published_question_scores is
  'Published question scores; a version is a whole set of a region and year, the highest counts.';
grant select, insert on evaluation.published_question_scores to penataran_app;

create table evaluation.absences (
  year smallint not null,
  region_code text not null references identity.regions (code),
  source_key text not null references evaluation.sources (key),
  primary key (year, region_code)
);
comment on table evaluation.absences is
  'Regions that were invited and did not take part: a state, never a zero.';
grant select, insert on evaluation.absences to penataran_app;

create table evaluation.other_finals (
  year smallint not null,
  region_code text not null references identity.regions (code),
  final numeric(5, 2) not null check (final >= 0),
  source_key text not null references evaluation.sources (key),
  primary key (year, region_code)
);
comment on table evaluation.other_finals is
  'Finals known from regional sites and press without components; for history only, never ranked.';
grant select, insert on evaluation.other_finals to penataran_app;
