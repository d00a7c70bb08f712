create table selection.readiness_assessments (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  set_version integer not null check (set_version > 0),
  -- All five elements, or the three that most master plans study.
  elements text[] not null,
  state text not null check (state in ('draft', 'submitted')),
  -- Counts and indices by element as they stood at submission.
  profile jsonb,
  begun_at timestamptz not null,
  begun_by text not null,
  -- Set at submission: from then on the ministry reads it.
  handed_over_at timestamptz,
  submitted_by text,
  primary key (tenant_id, id),
  check ((state = 'submitted') = (handed_over_at is not null)),
  check ((state = 'submitted') = (profile is not null))
);
comment on table selection.readiness_assessments is
  'Readiness of a region by elements; a submitted one stays as it is, a later one is another row.';
create unique index readiness_one_draft on selection.readiness_assessments (tenant_id) where state = 'draft';
alter table selection.readiness_assessments enable row level security;
create policy tenant on selection.readiness_assessments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on selection.readiness_assessments for select
  using (current_setting('app.tenant', true) = '00' and handed_over_at is not null);
grant select, insert, update on selection.readiness_assessments to penataran_app;

create table selection.readiness_ratings (
  tenant_id text not null,
  assessment_id uuid not null,
  item text not null,
  rating text check (rating in ('good', 'moderate', 'poor')),
  evidence text not null check (length(evidence) <= 4000),
  handed_over_at timestamptz,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, assessment_id, item),
  foreign key (tenant_id, assessment_id) references selection.readiness_assessments (tenant_id, id)
);
comment on table selection.readiness_ratings is
  'How a region rates one item of its readiness, with evidence in words; read by the ministry once submitted.';
alter table selection.readiness_ratings enable row level security;
create policy tenant on selection.readiness_ratings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on selection.readiness_ratings for select
  using (current_setting('app.tenant', true) = '00' and handed_over_at is not null);
grant select, insert, update on selection.readiness_ratings to penataran_app;
