create schema scenario;
grant usage on schema scenario to penataran_app;

create table scenario.scenarios (
  tenant_id text not null,
  id uuid not null,
  year smallint not null,
  name text not null check (length(name) between 1 and 120),
  note text not null check (length(note) <= 2000),
  instrument_code text not null,
  instrument_version integer not null,
  -- Where its scores began: the workbook, a published result, the live result, or nothing.
  origin text not null check (origin in ('workbook', 'published', 'live', 'blank')),
  origin_year smallint,
  -- Decimal texts by question code: where it began, and what was moved.
  base jsonb not null,
  -- Components whose questions are not known, held at their published score: decimal texts by component.
  held jsonb not null,
  moves jsonb not null,
  -- Programme targets: [{ id, label, on, effort, steps }], steps being what each adds to a question.
  targets jsonb not null,
  -- Effort of a question, 1 to 5, where it is not 1.
  efforts jsonb not null,
  -- The index it comes to, as decimal text; null while a component has no score.
  index text,
  revision integer not null check (revision > 0),
  made_by uuid not null references identity.people (id),
  made_at timestamptz not null,
  changed_by uuid not null references identity.people (id),
  changed_at timestamptz not null,
  archived_at timestamptz,
  primary key (tenant_id, id),
  foreign key (instrument_code, instrument_version) references evaluation.instruments (code, version)
);
comment on table scenario.scenarios is
  'What-if scenarios of a region: where it began, what was moved, and the index it comes to. Archived, never deleted.';
create index scenarios_by_year on scenario.scenarios (tenant_id, year, made_at);
alter table scenario.scenarios enable row level security;
create policy tenant on scenario.scenarios
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on scenario.scenarios to penataran_app;
