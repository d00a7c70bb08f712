create schema scoring;
grant usage on schema scoring to penataran_app;

create table scoring.sheets (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  assessor_id uuid not null,
  -- Questions of the instrument, and how many of them carry a rating or a recorded gap.
  questions smallint not null check (questions > 0),
  rated smallint not null default 0 check (rated >= 0),
  gaps smallint not null default 0 check (gaps >= 0),
  opened_at timestamptz not null,
  last_activity_at timestamptz,
  submitted_at timestamptz,
  digest text,
  absent_at timestamptz,
  absent_reason text,
  absent_by uuid,
  revealed_at timestamptz,
  primary key (tenant_id, year, assessor_id),
  foreign key (tenant_id) references identity.regions (code),
  check (submitted_at is null or absent_at is null),
  check ((submitted_at is null) = (digest is null)),
  check ((absent_at is null) = (absent_reason is null))
);
comment on table scoring.sheets is
  'One scoring sheet for each assessor of a region and year: how far it is and how it ended; counts only, no value.';
-- Not led by the tenant: the ministry reads a year of all regions.
create index sheets_by_year on scoring.sheets (year, tenant_id);
alter table scoring.sheets enable row level security;
create policy tenant on scoring.sheets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.sheets
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on scoring.sheets to penataran_app;

create table scoring.ratings (
  tenant_id text not null,
  year smallint not null,
  assessor_id uuid not null,
  question text not null,
  value smallint check (value between 0 and 5),
  -- Why the question could not be rated; such a row counts as missing.
  gap_reason text,
  revision integer not null check (revision > 0),
  saved_at timestamptz not null,
  -- The browser that saved it: what it sends next was written in sight of this, whatever its revision says.
  device text,
  revealed boolean not null default false,
  primary key (tenant_id, year, assessor_id, question),
  foreign key (tenant_id, year, assessor_id) references scoring.sheets (tenant_id, year, assessor_id),
  check ((value is null) <> (gap_reason is null))
);
comment on table scoring.ratings is
  'The rating an assessor gives a question now, seen by its maker alone until the sheets of the region are revealed.';
alter table scoring.ratings enable row level security;
create policy tenant on scoring.ratings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.ratings for select
  using (current_setting('app.tenant', true) = '00' and revealed);
create policy blind on scoring.ratings as restrictive
  using (assessor_id::text = current_setting('app.actor', true) or revealed)
  with check (assessor_id::text = current_setting('app.actor', true));
grant select, insert on scoring.ratings to penataran_app;
-- Not `revealed`: that is set by scoring.reveal alone.
grant update (value, gap_reason, revision, saved_at, device) on scoring.ratings to penataran_app;

create table scoring.rating_revisions (
  tenant_id text not null,
  year smallint not null,
  assessor_id uuid not null,
  question text not null,
  revision integer not null check (revision > 0),
  value smallint,
  gap_reason text,
  saved_at timestamptz not null,
  -- Of a revision in moderation: what it was before, why it changed, and by which moderation it was allowed.
  value_before smallint,
  reason text,
  moderation_id text,
  revealed boolean not null,
  primary key (tenant_id, year, assessor_id, question, revision),
  foreign key (tenant_id, year, assessor_id) references scoring.sheets (tenant_id, year, assessor_id),
  check ((reason is null) = (moderation_id is null)),
  check (moderation_id is not null or not revealed)
);
comment on table scoring.rating_revisions is
  'Every value an assessor ever gave. Drafts stay the maker''s own for good; revisions in moderation are open. Append-only.';
alter table scoring.rating_revisions enable row level security;
create policy tenant on scoring.rating_revisions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.rating_revisions for select
  using (current_setting('app.tenant', true) = '00' and revealed);
create policy blind on scoring.rating_revisions as restrictive
  using (assessor_id::text = current_setting('app.actor', true) or revealed)
  with check (assessor_id::text = current_setting('app.actor', true));
grant select, insert on scoring.rating_revisions to penataran_app;

create table scoring.notes (
  tenant_id text not null,
  year smallint not null,
  assessor_id uuid not null,
  question text not null,
  text text not null,
  flagged boolean not null,
  revision integer not null check (revision > 0),
  saved_at timestamptz not null,
  -- The browser that saved it: what it sends next was written in sight of this, whatever its revision says.
  device text,
  revealed boolean not null default false,
  primary key (tenant_id, year, assessor_id, question),
  foreign key (tenant_id, year, assessor_id) references scoring.sheets (tenant_id, year, assessor_id)
);
comment on table scoring.notes is
  'What an assessor wrote or flagged beside a question; seen by its maker alone until revealed.';
alter table scoring.notes enable row level security;
create policy tenant on scoring.notes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.notes for select
  using (current_setting('app.tenant', true) = '00' and revealed);
create policy blind on scoring.notes as restrictive
  using (assessor_id::text = current_setting('app.actor', true) or revealed)
  with check (assessor_id::text = current_setting('app.actor', true));
grant select, insert on scoring.notes to penataran_app;
grant update (text, flagged, revision, saved_at, device) on scoring.notes to penataran_app;

create table scoring.remarks (
  tenant_id text not null,
  year smallint not null,
  assessor_id uuid not null,
  -- Made where it is written, so that one written without network is not written twice.
  id uuid not null,
  kind text not null check (kind in ('strength', 'weakness', 'recommendation')),
  component text,
  text text not null,
  revision integer not null check (revision > 0),
  written_at timestamptz not null,
  saved_at timestamptz not null,
  device text,
  revealed boolean not null default false,
  primary key (tenant_id, year, assessor_id, id),
  foreign key (tenant_id, year, assessor_id) references scoring.sheets (tenant_id, year, assessor_id)
);
comment on table scoring.remarks is
  'Strengths, weaknesses and recommendations of an assessor, of a component or the whole; its maker''s alone until revealed.';
alter table scoring.remarks enable row level security;
create policy tenant on scoring.remarks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.remarks for select
  using (current_setting('app.tenant', true) = '00' and revealed);
create policy blind on scoring.remarks as restrictive
  using (assessor_id::text = current_setting('app.actor', true) or revealed)
  with check (assessor_id::text = current_setting('app.actor', true));
create policy own on scoring.remarks as restrictive for delete
  using (assessor_id::text = current_setting('app.actor', true));
grant select, insert, delete on scoring.remarks to penataran_app;
grant update (kind, component, text, revision, saved_at, device) on scoring.remarks to penataran_app;

create table scoring.revealed_sheets (
  tenant_id text not null,
  year smallint not null,
  assessor_id uuid not null,
  -- Question code to value; a missing rating has no entry.
  ratings jsonb not null,
  revealed_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, year, assessor_id),
  foreign key (tenant_id, year, assessor_id) references scoring.sheets (tenant_id, year, assessor_id)
);
comment on table scoring.revealed_sheets is
  'Ratings of a submitted sheet in one row, written when the region is revealed and kept equal by revisions.';
create index revealed_sheets_by_year on scoring.revealed_sheets (year, tenant_id);
alter table scoring.revealed_sheets enable row level security;
create policy tenant on scoring.revealed_sheets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.revealed_sheets for select
  using (current_setting('app.tenant', true) = '00');
-- Not insert: rows come by scoring.reveal alone.
grant select, update (ratings, changed_at) on scoring.revealed_sheets to penataran_app;

-- Borrows its owner's rights because nobody may open another's draft: it opens the submitted sheets of one region
-- once none is owed any more, and nothing else. Absent sheets stay closed for good.
create function scoring.reveal(of_tenant text, of_year integer, at timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  opened uuid[];
begin
  if current_setting('app.tenant', true) is distinct from of_tenant
    and current_setting('app.tenant', true) is distinct from '00' then
    raise exception 'Sheets are revealed by the region''s own acts or the ministry''s.';
  end if;
  if exists (select from scoring.sheets
    where tenant_id = of_tenant and year = of_year and submitted_at is null and absent_at is null) then
    raise exception 'A sheet of this region is still owed.';
  end if;
  select array_agg(assessor_id) into opened from scoring.sheets
    where tenant_id = of_tenant and year = of_year and submitted_at is not null and revealed_at is null;
  if opened is null then
    return 0;
  end if;
  update scoring.ratings set revealed = true
    where tenant_id = of_tenant and year = of_year and assessor_id = any (opened);
  update scoring.notes set revealed = true
    where tenant_id = of_tenant and year = of_year and assessor_id = any (opened);
  update scoring.remarks set revealed = true
    where tenant_id = of_tenant and year = of_year and assessor_id = any (opened);
  insert into scoring.revealed_sheets (tenant_id, year, assessor_id, ratings, revealed_at, changed_at)
    select of_tenant, of_year, sheet.assessor_id,
      coalesce(jsonb_object_agg(rating.question, rating.value) filter (where rating.value is not null), '{}'), at, at
    from scoring.sheets as sheet
    left join scoring.ratings as rating on rating.tenant_id = of_tenant and rating.year = of_year
      and rating.assessor_id = sheet.assessor_id
    where sheet.tenant_id = of_tenant and sheet.year = of_year and sheet.assessor_id = any (opened)
    group by sheet.assessor_id;
  update scoring.sheets set revealed_at = at
    where tenant_id = of_tenant and year = of_year and assessor_id = any (opened);
  return cardinality(opened);
end $$;
revoke all on function scoring.reveal(text, integer, timestamptz) from public;
grant execute on function scoring.reveal(text, integer, timestamptz) to penataran_app;

create table scoring.clarifications (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  question text not null,
  request text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  -- Versions of documents in the vault, handed over with the answer.
  evidence uuid[] not null default '{}',
  answered_by uuid,
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id) references identity.regions (code),
  check ((answered_at is null) = (answer is null)),
  check (due_at > asked_at)
);
comment on table scoring.clarifications is
  'What an assessor asks the region about a question, when an answer is due, the answer and its documents.';
create index clarifications_by_question on scoring.clarifications (tenant_id, year, question);
create index clarifications_by_year on scoring.clarifications (year, tenant_id);
alter table scoring.clarifications enable row level security;
create policy tenant on scoring.clarifications
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on scoring.clarifications for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on scoring.clarifications to penataran_app;

create table scoring.clocks (
  year smallint primary key references cycle.cycles (year),
  clarification_hours smallint not null check (clarification_hours between 1 and 336),
  changed_by uuid not null,
  changed_at timestamptz not null
);
comment on table scoring.clocks is
  'Hours a region has for an answer in a year; a year without a row gives the 24 hours of 2021.';
grant select, insert, update on scoring.clocks to penataran_app;
