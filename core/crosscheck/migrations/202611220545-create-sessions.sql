create schema crosscheck;
grant usage on schema crosscheck to penataran_app;

create table crosscheck.sessions (
  tenant_id text not null,
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  kind text not null check (kind in ('desk', 'interview', 'visit')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  link text,
  -- [{ side, personId, name, office }]: a person of the product, or an office alone.
  participants jsonb not null,
  -- Shown in the room as a QR code; whoever has it may check in.
  check_in_code text not null,
  -- SEQUENCE of RFC 5545: grows with every change that calendars must take over.
  sequence integer not null check (sequence >= 0),
  revision integer not null check (revision > 0),
  planned_at timestamptz not null,
  planned_by uuid not null references identity.people (id),
  confirmed_at timestamptz,
  confirmed_by uuid references identity.people (id),
  held_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 10 and 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id) references identity.regions (code),
  check ((cancelled_at is null) = (cancel_reason is null))
);
comment on table crosscheck.sessions is
  'Desk reviews, interviews and field visits of a region and year, planned by its assessors. The ministry reads them as a calendar.';
create index sessions_by_year on crosscheck.sessions (year, starts_at);
alter table crosscheck.sessions enable row level security;
create policy tenant on crosscheck.sessions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on crosscheck.sessions for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on crosscheck.sessions to penataran_app;

create table crosscheck.session_versions (
  tenant_id text not null,
  session_id uuid not null,
  sequence integer not null,
  -- The session as it stood: kind, times, place, link, participants, cancelled.
  content jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid not null references identity.people (id),
  primary key (tenant_id, session_id, sequence),
  foreign key (tenant_id, session_id) references crosscheck.sessions (tenant_id, id)
);
comment on table crosscheck.session_versions is
  'Every version of a session that calendars were told; append-only.';
alter table crosscheck.session_versions enable row level security;
create policy tenant on crosscheck.session_versions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on crosscheck.session_versions to penataran_app;

create table crosscheck.agenda_items (
  tenant_id text not null,
  session_id uuid not null,
  id uuid not null,
  position smallint not null check (position >= 0),
  -- A question of the instrument, or null for a point of another kind.
  question text,
  title text not null check (length(title) between 1 and 300),
  minutes smallint not null check (minutes between 1 and 480),
  -- Why it was proposed; null where somebody added it.
  doubt jsonb,
  finding text not null,
  follow_up text not null,
  verified text check (verified in ('yes', 'partly', 'no')),
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references crosscheck.sessions (tenant_id, id)
);
comment on table crosscheck.agenda_items is
  'What a session looks at, in order, and what was found and agreed on each point.';
alter table crosscheck.agenda_items enable row level security;
create policy tenant on crosscheck.agenda_items
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on crosscheck.agenda_items for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update, delete on crosscheck.agenda_items to penataran_app;

create table crosscheck.attendances (
  tenant_id text not null,
  session_id uuid not null,
  id uuid not null,
  side text not null check (side in ('assessor', 'region')),
  person_id uuid references identity.people (id),
  -- Name of the office or position: all that is kept of somebody without an account.
  office text not null check (length(office) between 2 and 160),
  noted_by text not null check (noted_by in ('list', 'check_in')),
  came_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references crosscheck.sessions (tenant_id, id)
);
comment on table crosscheck.attendances is
  'Who came to a session: a signed-in person, or an office by its name. No other personal data.';
create unique index attendances_once on crosscheck.attendances (tenant_id, session_id, person_id)
  where withdrawn_at is null and person_id is not null;
alter table crosscheck.attendances enable row level security;
create policy tenant on crosscheck.attendances
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on crosscheck.attendances for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on crosscheck.attendances to penataran_app;

create table crosscheck.minutes (
  tenant_id text not null,
  session_id uuid not null,
  version integer not null check (version > 0),
  code text not null,
  content jsonb not null,
  -- SHA-256 over the content in its canonical form, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid not null references identity.people (id),
  primary key (tenant_id, session_id, version),
  constraint minutes_code_once unique (tenant_id, code),
  foreign key (tenant_id, session_id) references crosscheck.sessions (tenant_id, id)
);
comment on table crosscheck.minutes is
  'Minutes (berita acara) as they were issued for signature; append-only: a correction is a new version.';
alter table crosscheck.minutes enable row level security;
create policy tenant on crosscheck.minutes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on crosscheck.minutes for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on crosscheck.minutes to penataran_app;

create table crosscheck.scans (
  tenant_id text not null,
  session_id uuid not null,
  version integer not null,
  evidence_version_id uuid not null,
  attached_at timestamptz not null,
  attached_by uuid not null references identity.people (id),
  primary key (tenant_id, session_id, version, evidence_version_id),
  foreign key (tenant_id, session_id, version) references crosscheck.minutes (tenant_id, session_id, version)
);
comment on table crosscheck.scans is
  'Scans of signed minutes, kept in the evidence vault; append-only.';
alter table crosscheck.scans enable row level security;
create policy tenant on crosscheck.scans
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on crosscheck.scans to penataran_app;

create table crosscheck.sampling_plans (
  tenant_id text not null,
  year smallint not null references cycle.cycles (year),
  version integer not null check (version > 0),
  published_on date not null,
  size smallint not null check (size > 0),
  -- The plan as it was drawn, with every claim’s stake, doubt and chance.
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null references identity.people (id),
  primary key (tenant_id, year, version)
);
comment on table crosscheck.sampling_plans is
  'Which claims a field visit verifies, drawn by a rule anybody can follow; append-only.';
alter table crosscheck.sampling_plans enable row level security;
create policy tenant on crosscheck.sampling_plans
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on crosscheck.sampling_plans for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on crosscheck.sampling_plans to penataran_app;
