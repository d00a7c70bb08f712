create schema result;
grant usage on schema result to penataran_app;

create table result.previews (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  no integer not null check (no > 0),
  opened_at timestamptz not null,
  opened_by text not null,
  -- What the region sees: question means, component scores, final, merged remarks; never an assessor.
  content jsonb not null,
  primary key (tenant_id, year, no)
);
comment on table result.previews is
  'Previews of results as the ministry opened them to a region; the highest number counts. Append-only.';
create index previews_by_year on result.previews (year, tenant_id);
alter table result.previews enable row level security;
create policy tenant on result.previews
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on result.previews
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on result.previews to penataran_app;

create table result.objections (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  question_code text not null,
  -- The question score the region objects to, as previewed.
  score numeric(7, 4),
  text text not null check (length(text) between 1 and 5000),
  evidence uuid[] not null,
  state text not null check (state in ('filed', 'withdrawn', 'upheld', 'dismissed')),
  filed_at timestamptz not null,
  filed_by text not null,
  decided_at timestamptz,
  decided_by text,
  reason text,
  decided_score numeric(7, 4),
  revision integer not null check (revision > 0),
  primary key (tenant_id, id),
  constraint objections_once unique (tenant_id, year, question_code),
  check ((state in ('upheld', 'dismissed')) = (decided_at is not null)),
  check ((state = 'upheld') = (decided_score is not null))
);
comment on table result.objections is
  'Objections (sanggah) of a region to a previewed question score, one a question, and what the panel decided.';
create index objections_by_year on result.objections (year, tenant_id);
alter table result.objections enable row level security;
create policy tenant on result.objections
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on result.objections
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on result.objections to penataran_app;

create table result.adjustments (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  question_code text not null,
  no integer not null check (no > 0),
  score numeric(7, 4) not null check (score >= 0),
  -- The question score before, as it stood.
  previous numeric(7, 4),
  reason text not null check (length(reason) between 1 and 5000),
  objection_id uuid,
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, year, question_code, no)
);
comment on table result.adjustments is
  'Question scores a panel put in place of the mean of the ratings, each with its reason; the highest number counts. Append-only.';
create index adjustments_by_year on result.adjustments (year, tenant_id);
alter table result.adjustments enable row level security;
create policy tenant on result.adjustments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on result.adjustments
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on result.adjustments to penataran_app;

create table result.gaps (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  question_code text not null,
  reason text not null check (length(reason) between 1 and 5000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, year, question_code)
);
comment on table result.gaps is
  'Mandatory questions of a region that stay without a rating, each with the reason the ministry gave. Append-only.';
create index gaps_by_year on result.gaps (year, tenant_id);
alter table result.gaps enable row level security;
create policy tenant on result.gaps
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on result.gaps
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on result.gaps to penataran_app;

create table result.estimates (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  -- Names the ratings and adjustments the figures were drawn from; differs as soon as one of them does.
  fingerprint text not null,
  low numeric(5, 2) not null,
  high numeric(5, 2) not null check (high >= low),
  rank_from integer not null check (rank_from > 0),
  rank_to integer not null check (rank_to >= rank_from),
  -- Mean self-rating minus mean score; null where the region rated nothing itself.
  gap numeric(5, 2),
  computed_at timestamptz not null,
  primary key (tenant_id, year)
);
comment on table result.estimates is
  'How sure a final is: 95 % interval and range of ranks by bootstrap, kept until the ratings change.';
create index estimates_by_year on result.estimates (year, tenant_id);
alter table result.estimates enable row level security;
create policy tenant on result.estimates
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on result.estimates
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on result.estimates to penataran_app;

create table result.publications (
  year smallint not null references cycle.cycles (year),
  no integer not null check (no > 0),
  kind text not null check (kind in ('result', 'correction')),
  letter_number text not null,
  letter_date date not null,
  title jsonb not null,
  place text not null,
  signatory text not null,
  reason text,
  is_example boolean not null,
  source_key text not null references evaluation.sources (key),
  -- Where people reach the installation; the QR codes on reports printed later lead there.
  public_url text not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (year, no),
  check ((kind = 'correction') = (reason is not null))
);
comment on table result.publications is
  'Letters by which results of a year were published and corrected. Append-only.';
grant select, insert on result.publications to penataran_app;

create table result.certificates (
  code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  year smallint not null,
  region_code text not null references identity.regions (code),
  version integer not null,
  publication_no integer not null,
  -- Everything the report says, as published.
  figures jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  unique (year, region_code, version),
  foreign key (year, publication_no) references result.publications (year, no)
);
comment on table result.certificates is
  'Published results of regions with the code by which anybody checks a report, and the hash of their figures. Append-only.';
grant select, insert on result.certificates to penataran_app;

create table result.prints (
  year smallint not null,
  region_code text not null,
  version integer not null,
  made_at timestamptz,
  sha256 text,
  bytes bytea,
  primary key (year, region_code, version),
  foreign key (year, region_code, version) references result.certificates (year, region_code, version),
  check ((made_at is null) = (bytes is null) and (made_at is null) = (sha256 is null))
);
comment on table result.prints is
  'Reports of published results as PDF, made one after the other after publication; without a time the print still waits.';
grant select, insert, update on result.prints to penataran_app;
