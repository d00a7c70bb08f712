create schema workbook;
grant usage on schema workbook to penataran_app;

create table workbook.workbooks (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  state text not null check (state in ('filling', 'signed', 'submitted', 'mending')),
  -- How often the workbook went to the ministry.
  version integer not null check (version >= 0),
  -- Questions that were returned since the last submission, and the last instant for them.
  reopened text[] not null,
  mend_until timestamptz,
  -- Why the leader gave it back last.
  reason text,
  signed_by uuid references identity.people (id),
  signed_at timestamptz,
  -- Counted by the hour and at each act on the whole, so that answers saved at once wait for nothing.
  answered integer not null check (answered >= 0),
  questions integer not null check (questions >= 0),
  counted_at timestamptz,
  revision integer not null check (revision > 0),
  primary key (tenant_id, year),
  foreign key (tenant_id) references identity.regions (code),
  check (state <> 'mending' or cardinality(reopened) > 0)
);
comment on table workbook.workbooks is
  'How far a region is with its self-assessment of a year: state of the whole, versions sent, figures. No answers.';
create index workbooks_by_year on workbook.workbooks (year, tenant_id);
alter table workbook.workbooks enable row level security;
create policy tenant on workbook.workbooks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on workbook.workbooks for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on workbook.workbooks to penataran_app;

create table workbook.answers (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  question text not null,
  -- A figure or a short word, as typed; the claim in words stands in text.
  value text not null check (length(value) <= 200),
  text text not null check (length(text) <= 20000),
  self_rating smallint check (self_rating between 0 and 4),
  evidence text[] not null,
  opd_id uuid,
  due_on date,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
  reason text,
  returned_by text check (returned_by in ('secretariat', 'leader', 'ministry')),
  -- Grows with each change of content and with each step; sent back by whoever changes.
  revision integer not null check (revision > 0),
  changed_by uuid references identity.people (id),
  changed_at timestamptz not null,
  primary key (tenant_id, year, question),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id),
  check ((state = 'returned') = (reason is not null and returned_by is not null))
);
comment on table workbook.answers is
  'What a region claims for each question of a year: value, words, self-rating, evidence; who answers until when; its step.';
create index answers_by_opd on workbook.answers (tenant_id, year, opd_id, state);
alter table workbook.answers enable row level security;
create policy tenant on workbook.answers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on workbook.answers to penataran_app;

create table workbook.comments (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  question text not null,
  author uuid not null references identity.people (id),
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table workbook.comments is
  'What people of a region say to each other about a question; append-only, for others may have read it.';
create index comments_by_question on workbook.comments (tenant_id, year, question, created_at);
alter table workbook.comments enable row level security;
create policy tenant on workbook.comments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on workbook.comments to penataran_app;

create table workbook.nudges (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  opd_id uuid not null,
  nudged_at timestamptz not null,
  nudged_by uuid references identity.people (id),
  primary key (tenant_id, year, opd_id, nudged_at),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table workbook.nudges is
  'When the secretariat reminded an agency by hand, so that nobody is reminded too often; append-only.';
alter table workbook.nudges enable row level security;
create policy tenant on workbook.nudges
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on workbook.nudges to penataran_app;

create table workbook.submissions (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  version integer not null check (version > 0),
  claims jsonb not null,
  -- SHA-256 over the canonical serialisation of the claims, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  answered integer not null check (answered >= 0),
  questions integer not null check (questions >= answered),
  signed_by uuid references identity.people (id),
  signed_at timestamptz not null,
  submitted_by uuid references identity.people (id),
  submitted_at timestamptz not null,
  primary key (tenant_id, year, version),
  foreign key (tenant_id) references identity.regions (code)
);
comment on table workbook.submissions is
  'What a region submitted to the ministry: every claim as it was, with version and digest; append-only, the highest version counts.';
create index submissions_by_year on workbook.submissions (year, tenant_id, version);
alter table workbook.submissions enable row level security;
create policy tenant on workbook.submissions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on workbook.submissions for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on workbook.submissions to penataran_app;

create table workbook.reopenings (
  tenant_id text not null,
  id uuid not null,
  year smallint not null,
  -- The submission whose questions are returned.
  version integer not null,
  questions text[] not null check (cardinality(questions) > 0),
  reason text not null check (length(reason) between 1 and 4000),
  mend_until timestamptz not null,
  reopened_by uuid references identity.people (id),
  reopened_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, year, version) references workbook.submissions (tenant_id, year, version)
);
comment on table workbook.reopenings is
  'Which questions of a submission the ministry or an assessor returned, why and until when; append-only.';
create index reopenings_by_year on workbook.reopenings (tenant_id, year, version);
alter table workbook.reopenings enable row level security;
create policy tenant on workbook.reopenings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on workbook.reopenings for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on workbook.reopenings to penataran_app;

create table workbook.ready_evidence (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  question text not null,
  -- Module that offers it, and the page where it is seen, below the region's workspace.
  source text not null,
  path text not null,
  title jsonb not null,
  detail jsonb not null,
  offered_at timestamptz not null,
  primary key (tenant_id, year, question, source, path),
  foreign key (tenant_id) references identity.regions (code)
);
comment on table workbook.ready_evidence is
  'What the product itself knows about a question of a region: offered by modules, shown beside the claim.';
alter table workbook.ready_evidence enable row level security;
create policy tenant on workbook.ready_evidence
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on workbook.ready_evidence for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on workbook.ready_evidence to penataran_app;
