create table evaluation.ratings (
  tenant_id text not null,
  year smallint not null,
  instrument_code text not null,
  question_code text not null,
  rater_no smallint not null check (rater_no > 0),
  value smallint not null check (value between 0 and 5),
  primary key (tenant_id, year, instrument_code, question_code, rater_no)
);
comment on table evaluation.ratings is
  'Ratings of assessors, one row per question and assessor; a rating that was not given has no row. Append-only.';
alter table evaluation.ratings enable row level security;
create policy tenant on evaluation.ratings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on evaluation.ratings to penataran_app;

create table evaluation.computations (
  tenant_id text not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  instrument_code text not null,
  instrument_version integer not null,
  scores jsonb not null,
  final numeric not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (instrument_code, instrument_version) references evaluation.instruments (code, version)
);
comment on table evaluation.computations is
  'Computations a region kept: the scores as typed, the instrument version and the final. Append-only.';
create index computations_by_time on evaluation.computations (tenant_id, made_at);
alter table evaluation.computations enable row level security;
create policy tenant on evaluation.computations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on evaluation.computations to penataran_app;
