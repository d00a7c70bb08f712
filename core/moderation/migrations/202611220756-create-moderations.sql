create schema moderation;
grant usage on schema moderation to penataran_app;

create table moderation.thresholds (
  year smallint primary key references cycle.cycles (year),
  -- Difference between the highest and the lowest rating of a question that calls for moderation.
  spread smallint not null check (spread between 1 and 4),
  -- Ordinal alpha of a region below which the narrower spread counts; none when null.
  alpha numeric(4, 3) check (alpha between -1 and 1),
  narrow_spread smallint not null check (narrow_spread between 1 and 4),
  -- Whether moderations begin by themselves as soon as the ratings of a region are revealed.
  opens_itself boolean not null,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  check (narrow_spread <= spread)
);
comment on table moderation.thresholds is
  'From which disagreement on a question goes to moderation, a cycle at a time; set by the ministry, read by its assessors.';
grant select, insert, update on moderation.thresholds to penataran_app;

create table moderation.moderations (
  tenant_id text not null,
  id uuid not null,
  year smallint not null,
  question text not null,
  cause text not null check (cause in ('spread', 'alpha', 'asked')),
  -- Why somebody asked for it; the others are told by their figures.
  note text check (length(note) between 3 and 2000),
  -- Ratings as they stood when it began: [{ assessorId, value }].
  ratings_before jsonb not null,
  opened_by text not null,
  opened_at timestamptz not null,
  moderator_id uuid references identity.people (id),
  closed_by text,
  closed_at timestamptz,
  outcome text check (outcome in ('revised', 'kept')),
  reason text check (length(reason) between 3 and 4000),
  revision integer not null check (revision > 0),
  primary key (tenant_id, id),
  foreign key (tenant_id, year) references cycle.participations (tenant_id, year),
  check ((cause = 'asked') = (note is not null)),
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (reason is null)),
  check ((closed_at is null) = (closed_by is null))
);
comment on table moderation.moderations is
  'Questions of a region on which assessors are brought together, the ratings found then, and what came of it.';
create unique index moderations_open_once on moderation.moderations (tenant_id, year, question)
  where closed_at is null;
create index moderations_by_question on moderation.moderations (tenant_id, year, question, opened_at);
-- Not led by the tenant: the ministry reads a year of all regions.
create index moderations_by_year on moderation.moderations (year, tenant_id);
alter table moderation.moderations enable row level security;
create policy tenant on moderation.moderations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on moderation.moderations
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on moderation.moderations to penataran_app;

create table moderation.statements (
  tenant_id text not null,
  id uuid not null,
  moderation_id uuid not null,
  author_id text not null,
  kind text not null check (kind in ('said', 'revised')),
  text text not null check (length(text) between 3 and 4000),
  value_before smallint check (value_before between 0 and 4),
  value_after smallint check (value_after between 0 and 4),
  said_at timestamptz not null,
  -- What is said within one tick of the clock keeps its order too.
  place bigint generated always as identity,
  primary key (tenant_id, id),
  foreign key (tenant_id, moderation_id) references moderation.moderations (tenant_id, id),
  check ((kind = 'revised') = (value_after is not null)),
  check (kind = 'revised' or value_before is null)
);
comment on table moderation.statements is
  'What was said in a moderation, and every rating an assessor revised in it with the reason. Append-only.';
create index statements_by_moderation on moderation.statements (tenant_id, moderation_id, place);
alter table moderation.statements enable row level security;
create policy tenant on moderation.statements
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on moderation.statements
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on moderation.statements to penataran_app;

create table moderation.agreements (
  tenant_id text not null,
  year smallint not null,
  -- Digest of the revealed ratings the figures were computed from; the same digest, the same figures.
  digest text not null,
  figures jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant_id, year),
  foreign key (tenant_id, year) references cycle.participations (tenant_id, year)
);
comment on table moderation.agreements is
  'Agreement of the assessors of a region in a year, computed from its revealed ratings; holds sums and counts, no single rating.';
-- Not led by the tenant: the ministry reads a year of all regions.
create index agreements_by_year on moderation.agreements (year, tenant_id);
alter table moderation.agreements enable row level security;
create policy tenant on moderation.agreements
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on moderation.agreements
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on moderation.agreements to penataran_app;
