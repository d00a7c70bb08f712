create schema dispatch;
grant usage on schema dispatch to penataran_app;

create table dispatch.calls (
  tenant_id text not null,
  id uuid not null,
  -- The call in the telephony system; null for one typed in by hand.
  source_id text,
  channel text not null check (channel in ('phone', 'manual')),
  state text not null check (state in ('ringing', 'answered', 'ended', 'abandoned')),
  -- The earliest each was told to have happened; folded from dispatch.call_events.
  offered_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  abandoned_at timestamptz,
  -- Offered, or the first thing known: what lists and periods go by.
  at timestamptz not null,
  queue text not null,
  agent text not null,
  position text not null,
  network text not null,
  -- Keyed hash of the number; null where it was withheld or is forgotten.
  number_key text check (number_key ~ '^[0-9a-f]{64}$'),
  number_tail text not null check (length(number_tail) <= 3),
  class text check (class in ('genuine', 'information', 'ghost', 'prank', 'silent', 'duplicate')),
  incident_id uuid,
  recording_url text,
  is_example boolean not null,
  noted_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table dispatch.calls is
  'Calls to 112, as what was told of them adds up. The number stands in dispatch.callers, where it can be erased.';
create unique index calls_by_source on dispatch.calls (tenant_id, source_id) where source_id is not null;
create index calls_by_time on dispatch.calls (tenant_id, at);
create index calls_by_number on dispatch.calls (tenant_id, number_key, at) where number_key is not null;
create index calls_by_incident on dispatch.calls (tenant_id, incident_id) where incident_id is not null;
create index calls_ringing on dispatch.calls (tenant_id, at) where state = 'ringing';
create index calls_unclassified on dispatch.calls (tenant_id, at) where class is null;
create index calls_recorded on dispatch.calls (tenant_id, at) where recording_url is not null;
alter table dispatch.calls enable row level security;
create policy tenant on dispatch.calls
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.calls to penataran_app;

create table dispatch.call_events (
  tenant_id text not null,
  call_id uuid not null,
  kind text not null check (kind in ('offered', 'answered', 'ended', 'abandoned', 'recording')),
  -- When it happened by the telephony system's clock.
  at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, call_id, kind, at),
  foreign key (tenant_id, call_id) references dispatch.calls (tenant_id, id)
);
comment on table dispatch.call_events is
  'What the telephony system told of a call, each thing once; append-only. The state of a call is the fold over these, whatever their order.';
alter table dispatch.call_events enable row level security;
create policy tenant on dispatch.call_events
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.call_events to penataran_app;

create table dispatch.callers (
  tenant_id text not null,
  call_id uuid not null,
  number text not null,
  name text not null check (length(name) <= 120),
  relation text not null check (length(relation) <= 60),
  -- Facts whose details hold the number: erased together with this row.
  fact_seqs bigint[] not null,
  primary key (tenant_id, call_id),
  foreign key (tenant_id, call_id) references dispatch.calls (tenant_id, id)
);
comment on table dispatch.callers is
  'Number and name of whoever called: personal, erased when the time of keeping is over or when somebody asks for it.';
alter table dispatch.callers enable row level security;
create policy tenant on dispatch.callers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on dispatch.callers to penataran_app;

create table dispatch.call_classes (
  tenant_id text not null,
  call_id uuid not null,
  number integer not null check (number > 0),
  class text not null check (class in ('genuine', 'information', 'ghost', 'prank', 'silent', 'duplicate')),
  reason text not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, call_id, number),
  foreign key (tenant_id, call_id) references dispatch.calls (tenant_id, id)
);
comment on table dispatch.call_classes is
  'What a call was said to be, each time anew; append-only, the last one counts.';
alter table dispatch.call_classes enable row level security;
create policy tenant on dispatch.call_classes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.call_classes to penataran_app;

create table dispatch.numbers (
  tenant_id text not null,
  number_key text not null check (number_key ~ '^[0-9a-f]{64}$'),
  blocked_until timestamptz,
  target text check (target in ('machine', 'drop')),
  reason text not null,
  proposed_at timestamptz,
  misuses integer not null check (misuses >= 0),
  blocks integer not null check (blocks >= 0),
  primary key (tenant_id, number_key),
  check ((blocked_until is null) = (target is null))
);
comment on table dispatch.numbers is
  'Numbers that are blocked or proposed to be, by keyed hash. A block ends by itself; a human decides on each.';
alter table dispatch.numbers enable row level security;
create policy tenant on dispatch.numbers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on dispatch.numbers to penataran_app;

create table dispatch.number_log (
  tenant_id text not null,
  number_key text not null,
  number integer not null check (number > 0),
  act text not null check (act in ('proposed', 'blocked', 'lifted', 'declined')),
  reason text not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, number_key, number)
);
comment on table dispatch.number_log is
  'Who blocked a number or lifted the block, and why; leaves with the number when the time of keeping is over.';
alter table dispatch.number_log enable row level security;
create policy tenant on dispatch.number_log
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on dispatch.number_log to penataran_app;

create table dispatch.caller_reads (
  tenant_id text not null,
  id uuid not null,
  -- A call, or an incident whose reporter was read.
  subject_id uuid not null,
  what text not null check (what in ('number', 'recording', 'report')),
  reason text not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table dispatch.caller_reads is
  'Who read personal data of a caller, when and, for recordings, why (UU 27/2022 asks for a record of processing); append-only.';
create index caller_reads_by_subject on dispatch.caller_reads (tenant_id, subject_id, at);
alter table dispatch.caller_reads enable row level security;
create policy tenant on dispatch.caller_reads
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on dispatch.caller_reads to penataran_app;
