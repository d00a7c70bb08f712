create schema survey;
grant usage on schema survey to penataran_app;

create table survey.surveys (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  state text not null check (state in ('draft', 'open', 'stopped', 'confirmed')),
  opened_at timestamptz,
  stopped_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by text,
  -- Figures for the ministry's board, counted anew after every change and by the clock; no row of a person.
  responses integer not null default 0 check (responses >= 0),
  forms integer not null default 0 check (forms >= 0),
  forms_full integer not null default 0 check (forms_full >= 0),
  warnings integer not null default 0 check (warnings >= 0),
  warnings_open integer not null default 0 check (warnings_open >= 0),
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  primary key (tenant_id, year),
  foreign key (tenant_id) references identity.regions (code)
);
comment on table survey.surveys is
  'The citizen impact survey of a region for a year: its state and counts. The ministry reads which regions have run it.';
-- Not led by the tenant: the ministry reads a year of all regions.
create index surveys_by_year on survey.surveys (year, tenant_id);
alter table survey.surveys enable row level security;
create policy tenant on survey.surveys
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on survey.surveys for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on survey.surveys to penataran_app;

create table survey.keys (
  tenant_id text not null,
  year smallint not null,
  token_key text not null,
  -- Gone when the head of the region has confirmed: marks of people can then never be made again.
  person_key text,
  primary key (tenant_id, year),
  foreign key (tenant_id, year) references survey.surveys (tenant_id, year)
);
comment on table survey.keys is
  'Secrets of a survey: one signs the forms that are handed out, one turns a telephone number into a mark that can not be turned back.';
alter table survey.keys enable row level security;
create policy tenant on survey.keys
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on survey.keys to penataran_app;

create table survey.services (
  tenant_id text not null,
  year smallint not null,
  sub text not null check (sub ~ '^(GOV|BRA|ECO|LIV|SOC|ENV)-[123]$'),
  service text,
  opd_id uuid,
  users integer check (users > 0),
  guided_at timestamptz,
  guided_by text,
  guided_note text,
  revision integer not null check (revision > 0),
  primary key (tenant_id, year, sub),
  foreign key (tenant_id, year) references survey.surveys (tenant_id, year),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table survey.services is
  'The service or programme surveyed in each of the eighteen sub-dimensions, the agency that owns it, how many use it, and whether the agency accompanied the survey.';
alter table survey.services enable row level security;
create policy tenant on survey.services
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on survey.services to penataran_app;

create table survey.forms (
  tenant_id text not null,
  code text not null check (code ~ '^[0-9]{4}[a-z2-9]{5}$'),
  year smallint not null,
  dimension text not null check (dimension in ('GOV', 'BRA', 'ECO', 'LIV', 'SOC', 'ENV')),
  -- Mode 1: one form for the dimension. Mode 2: one for each sub-dimension.
  sub text check (sub ~ '^(GOV|BRA|ECO|LIV|SOC|ENV)-[123]$'),
  retired_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, code),
  foreign key (tenant_id, year) references survey.surveys (tenant_id, year)
);
comment on table survey.forms is
  'Public forms of a survey by their short address. A form of a mode that was given up is retired and keeps its answers.';
create index forms_by_year on survey.forms (tenant_id, year, dimension);
alter table survey.forms enable row level security;
create policy tenant on survey.forms
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on survey.forms to penataran_app;

create table survey.responses (
  tenant_id text not null,
  -- Chosen before the answer is sent, by the form that was handed out or by the officer's device.
  id uuid not null,
  year smallint not null,
  form_code text not null,
  number integer not null check (number > 0),
  way text not null check (way in ('online', 'assisted', 'import')),
  answered_at timestamptz not null,
  received_at timestamptz not null,
  age_band text,
  sex text check (sex in ('female', 'male')),
  occupation text,
  area text check (length(area) <= 80),
  -- A keyed hash of a telephone number, where one was given; the number itself is never stored.
  person_mark text,
  -- By sub-dimension: whether the service was used, and which one the respondent named.
  uses jsonb not null,
  -- By statement: 0 to 4, or null for "do not know".
  answers jsonb not null,
  -- By statement: what an imported file said where it was outside of the scale.
  out_of_scale jsonb not null,
  assisted_by text,
  assisted_opd uuid,
  -- Where an imported answer stood: file and line.
  source text,
  consent_version text not null,
  primary key (tenant_id, id),
  constraint responses_numbered unique (tenant_id, form_code, number),
  foreign key (tenant_id, form_code) references survey.forms (tenant_id, code)
);
comment on table survey.responses is
  'Answers of citizens, never changed and deleted after five years: no name, no telephone number; excluded answers stay and are marked by a decision.';
create index responses_by_year on survey.responses (tenant_id, year, form_code, number);
alter table survey.responses enable row level security;
create policy tenant on survey.responses
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
-- Kept for five years, as the form promises; what is younger can not be deleted by anybody.
create policy expired on survey.responses as restrictive for delete
  using (answered_at < now() - interval '5 years');
grant select, insert, delete on survey.responses to penataran_app;

create table survey.decisions (
  tenant_id text not null,
  id uuid not null,
  year smallint not null,
  check_name text not null,
  finding text not null,
  verdict text not null check (verdict in ('exclude', 'keep')),
  response_ids uuid[] not null,
  reason text not null check (length(reason) between 3 and 1000),
  decided_by text not null,
  decided_at timestamptz not null,
  -- Order of deciding; the newest word on a row counts.
  seq bigint generated always as identity,
  primary key (tenant_id, id),
  foreign key (tenant_id, year) references survey.surveys (tenant_id, year)
);
comment on table survey.decisions is
  'What a person decided on a warning: rows taken out, or kept with a reason; append-only, the newest word counts.';
create index decisions_by_year on survey.decisions (tenant_id, year, seq);
alter table survey.decisions enable row level security;
create policy tenant on survey.decisions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on survey.decisions to penataran_app;

create table survey.results (
  tenant_id text not null,
  year smallint not null,
  version integer not null check (version > 0),
  result jsonb not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  primary key (tenant_id, year, version),
  foreign key (tenant_id, year) references survey.surveys (tenant_id, year)
);
comment on table survey.results is
  'What the head of the region confirmed, frozen, append-only; a later version stands beside the earlier ones. No row of a person.';
-- Not led by the tenant: the ministry reads a year of all regions.
create index results_by_year on survey.results (year, tenant_id, version);
alter table survey.results enable row level security;
create policy tenant on survey.results
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on survey.results for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on survey.results to penataran_app;
