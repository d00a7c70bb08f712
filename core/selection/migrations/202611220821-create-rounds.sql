create table selection.rounds (
  id uuid primary key,
  year integer not null check (year between 2017 and 2100),
  title jsonb not null,
  state text not null check (state in ('draft', 'open', 'decided', 'published')),
  -- The last instant at which a region may submit its questionnaire: 23.59.59 WIB of a day.
  answers_until timestamptz not null,
  -- Where the weights come from; they are the ministry's proposal and no official figure unless this says so.
  weights_basis text not null,
  criteria jsonb not null,
  questions jsonb not null,
  is_example boolean not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  opened_at timestamptz,
  decided_at timestamptz,
  published_at timestamptz
);
comment on table selection.rounds is
  'A round in which the ministry chooses regions: criteria with weights and questions as data, frozen when it opens.';
create index rounds_by_year on selection.rounds (year);
grant select, insert, update on selection.rounds to penataran_app;

create table selection.lists (
  round_id uuid primary key references selection.rounds (id),
  number text not null check (length(number) > 0),
  dated_on date not null,
  place text not null,
  -- An office, never a person.
  signatory text not null,
  regions jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  is_example boolean not null,
  published_at timestamptz not null
);
comment on table selection.lists is
  'Published decisions: the regions chosen and in reserve, number, date and digest of the list; append-only.';
grant select, insert on selection.lists to penataran_app;

create table selection.candidates (
  tenant_id text not null references identity.regions (code),
  round_id uuid not null references selection.rounds (id),
  state text not null check (state in ('filling', 'submitted', 'returned')),
  return_reason text,
  submitted_at timestamptz,
  submitted_by text,
  -- What the ministry published; null until then.
  verdict text check (verdict in ('chosen', 'reserve', 'not_chosen')),
  verdict_reason text,
  added_at timestamptz not null,
  primary key (tenant_id, round_id),
  check ((state = 'submitted') = (submitted_at is not null)),
  check ((verdict is null) = (verdict_reason is null))
);
comment on table selection.candidates is
  'Regions that a round looks at, how far their questionnaire is, and what was decided once it is published.';
create index candidates_by_round on selection.candidates (round_id, tenant_id);
alter table selection.candidates enable row level security;
create policy tenant on selection.candidates
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on selection.candidates
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update, delete on selection.candidates to penataran_app;
-- A candidate leaves a round only while it is a draft, which regions were never told of.
create policy removal on selection.candidates as restrictive for delete
  using (current_setting('app.tenant', true) = '00');

create table selection.answers (
  tenant_id text not null,
  round_id uuid not null,
  question text not null,
  -- How far the region says it is, 0 to 4; confirmed or not by interview.
  level smallint check (level between 0 and 4),
  text text not null check (length(text) <= 8000),
  evidence text not null check (length(evidence) <= 4000),
  -- Set while the questionnaire is submitted: from then on the ministry reads it.
  handed_over_at timestamptz,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, round_id, question),
  foreign key (tenant_id, round_id) references selection.candidates (tenant_id, round_id)
);
comment on table selection.answers is
  'What a candidate answers; the ministry reads it while the questionnaire is submitted, never a draft.';
alter table selection.answers enable row level security;
create policy tenant on selection.answers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on selection.answers for select
  using (current_setting('app.tenant', true) = '00' and handed_over_at is not null);
grant select, insert, update on selection.answers to penataran_app;

create table selection.figures (
  tenant_id text not null,
  round_id uuid not null references selection.rounds (id),
  region_code text not null references identity.regions (code),
  criterion text not null,
  value numeric not null,
  note text not null,
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, round_id, region_code, criterion)
);
comment on table selection.figures is
  'What the ministry enters for a candidate and a criterion, with its source; kept in the ministry.';
alter table selection.figures enable row level security;
create policy tenant on selection.figures
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on selection.figures to penataran_app;

create table selection.interviews (
  tenant_id text not null,
  round_id uuid not null references selection.rounds (id),
  region_code text not null references identity.regions (code),
  person_id uuid not null references identity.people (id),
  -- Score 0 to 4 and note by criterion.
  scores jsonb not null,
  note text not null,
  revision integer not null check (revision > 0),
  assigned_at timestamptz not null,
  submitted_at timestamptz,
  primary key (tenant_id, round_id, region_code, person_id)
);
comment on table selection.interviews is
  'Who interviews which candidate and what they scored; read by the others once their own is submitted.';
alter table selection.interviews enable row level security;
create policy tenant on selection.interviews
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on selection.interviews to penataran_app;
-- Only one that was never begun is taken back.
create policy removal on selection.interviews as restrictive for delete
  using (submitted_at is null and scores = '{}'::jsonb);

create table selection.decisions (
  tenant_id text not null,
  round_id uuid not null references selection.rounds (id),
  region_code text not null references identity.regions (code),
  verdict text not null check (verdict in ('chosen', 'reserve', 'not_chosen')),
  reason text not null check (length(reason) >= 3),
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, round_id, region_code)
);
comment on table selection.decisions is
  'The verdict on each candidate with its reason; writable until the round is decided.';
alter table selection.decisions enable row level security;
create policy tenant on selection.decisions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on selection.decisions to penataran_app;

create table selection.decision_lists (
  tenant_id text not null,
  round_id uuid not null references selection.rounds (id),
  number text not null,
  dated_on date not null,
  place text not null,
  signatory text not null,
  -- Criteria, parts, totals, ranks, verdicts and reasons as they stood.
  ranking jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pdf bytea not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (tenant_id, round_id)
);
comment on table selection.decision_lists is
  'The recorded list of a round as decided, with the printed bytes and their SHA-256; append-only.';
alter table selection.decision_lists enable row level security;
create policy tenant on selection.decision_lists
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on selection.decision_lists to penataran_app;
