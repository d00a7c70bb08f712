create schema meeting;
grant usage on schema meeting to penataran_app;

create table meeting.meetings (
  tenant_id text not null,
  id uuid not null,
  -- The calendar year it takes place in, WIB.
  year smallint not null,
  kind text not null check (kind in ('evaluation', 'council', 'team', 'forum', 'other')),
  title text not null check (length(title) between 3 and 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null,
  link text,
  -- An office, never a person.
  chair text not null check (length(chair) between 2 and 160),
  invited_opds uuid[] not null,
  -- Institutions outside of the region's government, by name.
  guests text[] not null,
  -- What was said, beside the notes on each point.
  summary text not null,
  -- SEQUENCE of RFC 5545: grows with every change that calendars must take over.
  sequence integer not null check (sequence >= 0),
  revision integer not null check (revision > 0),
  -- Notes are saved while they are typed, apart from the plan.
  notes_revision integer not null check (notes_revision >= 0),
  is_example boolean not null,
  planned_at timestamptz not null,
  planned_by text not null,
  held_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (length(cancel_reason) between 10 and 1000),
  primary key (tenant_id, id),
  check ((cancelled_at is null) = (cancel_reason is null)),
  check (held_at is null or cancelled_at is null)
);
comment on table meeting.meetings is
  'Meetings of the programme: evaluation, council, implementing team, forum. Cancelled with a reason, never removed.';
create index meetings_by_year on meeting.meetings (tenant_id, year, starts_at);
alter table meeting.meetings enable row level security;
create policy tenant on meeting.meetings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on meeting.meetings to penataran_app;

create table meeting.meeting_versions (
  tenant_id text not null,
  meeting_id uuid not null,
  sequence integer not null,
  -- The meeting as calendars were told: times, place, cancelled.
  content jsonb not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant_id, meeting_id, sequence),
  foreign key (tenant_id, meeting_id) references meeting.meetings (tenant_id, id)
);
comment on table meeting.meeting_versions is
  'Every version of a meeting that calendars were told, with the reason of the change; append-only.';
alter table meeting.meeting_versions enable row level security;
create policy tenant on meeting.meeting_versions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on meeting.meeting_versions to penataran_app;

create table meeting.agenda_items (
  tenant_id text not null,
  meeting_id uuid not null,
  id uuid not null,
  position smallint not null check (position >= 0),
  title text not null check (length(title) between 1 and 300),
  -- { key, kind, why }: the late or red programme, or the open decision, it came from.
  source jsonb,
  note text not null,
  primary key (tenant_id, meeting_id, id),
  foreign key (tenant_id, meeting_id) references meeting.meetings (tenant_id, id)
);
comment on table meeting.agenda_items is
  'What a meeting talks about, in order, and what was said on each point. A point with a note is never taken off.';
alter table meeting.agenda_items enable row level security;
create policy tenant on meeting.agenda_items
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on meeting.agenda_items to penataran_app;

create table meeting.decisions (
  tenant_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  -- From 1 within its meeting.
  number smallint not null check (number > 0),
  item_id uuid,
  text text not null check (length(text) between 5 and 2000),
  opd_id uuid not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'confirmed', 'withdrawn')),
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  constraint decisions_number_once unique (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references meeting.meetings (tenant_id, id),
  foreign key (tenant_id, meeting_id, item_id) references meeting.agenda_items (tenant_id, meeting_id, id),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table meeting.decisions is
  'What a meeting decided: who does it until when. Done by the agency, confirmed by the secretariat; withdrawn with a reason, never removed.';
create index decisions_owed on meeting.decisions (tenant_id, due_on) where state in ('open', 'done');
alter table meeting.decisions enable row level security;
create policy tenant on meeting.decisions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on meeting.decisions to penataran_app;

create table meeting.decision_steps (
  tenant_id text not null,
  decision_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('decided', 'changed', 'finished', 'confirmed', 'reopened', 'withdrawn')),
  note text not null,
  -- Versions in the evidence vault.
  evidence uuid[] not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, decision_id, number),
  foreign key (tenant_id, decision_id) references meeting.decisions (tenant_id, id)
);
comment on table meeting.decision_steps is 'The way of a decision, step by step; append-only.';
alter table meeting.decision_steps enable row level security;
create policy tenant on meeting.decision_steps
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on meeting.decision_steps to penataran_app;

create table meeting.minutes (
  tenant_id text not null,
  meeting_id uuid not null,
  version integer not null check (version > 0),
  year smallint not null,
  -- From 1 within a year of the region; a correction keeps it.
  number integer not null check (number > 0),
  code text not null,
  -- What was issued; offices and figures, no names.
  content jsonb not null,
  -- SHA-256 over the content in its canonical form, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Why a version replaces the one before; empty for the first.
  reason text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  primary key (tenant_id, meeting_id, version),
  constraint minutes_code_once unique (tenant_id, code),
  constraint minutes_number_once unique (tenant_id, year, number, version),
  foreign key (tenant_id, meeting_id) references meeting.meetings (tenant_id, id)
);
comment on table meeting.minutes is
  'Minutes (notulen) as they were issued; append-only: a correction is a new version with its reason.';
alter table meeting.minutes enable row level security;
create policy tenant on meeting.minutes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on meeting.minutes to penataran_app;
