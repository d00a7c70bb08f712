create schema attendance;
grant usage on schema attendance to penataran_app;

create table attendance.sessions (
  tenant_id text not null,
  id uuid not null,
  -- What is attended, named by the module that holds it: `meeting:<id>`.
  subject text not null check (subject ~ '^[a-z_]+:[A-Za-z0-9.:-]{1,80}$'),
  title jsonb not null,
  -- Shown in the room as a QR code; whoever has it may say that they are there.
  code text not null,
  -- Signs the forms that are handed out.
  token_key text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  -- The ministry guides this session and reads who came.
  is_shared boolean not null,
  opened_at timestamptz not null,
  -- When the names were taken out; the offices stay.
  forgotten_at timestamptz,
  primary key (tenant_id, id),
  constraint sessions_subject_once unique (tenant_id, subject),
  constraint sessions_code_once unique (tenant_id, code)
);
comment on table attendance.sessions is
  'Lists of who comes to something: a meeting or a guidance session. Each has a short code and the hours in which one may check in.';
create index sessions_by_end on attendance.sessions (tenant_id, closes_at) where forgotten_at is null;
alter table attendance.sessions enable row level security;
create policy tenant on attendance.sessions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on attendance.sessions for select
  using (current_setting('app.tenant', true) = '00' and is_shared);
grant select, insert, update on attendance.sessions to penataran_app;

create table attendance.attendances (
  tenant_id text not null,
  session_id uuid not null,
  id uuid not null,
  person_id uuid references identity.people (id),
  -- Taken out five years after the session; null too where only an office was noted.
  name text check (length(name) between 2 and 120),
  office text not null check (length(office) between 2 and 160),
  -- What they are there: head of office, secretary, resource person.
  role text not null check (length(role) between 2 and 120),
  way text not null check (way in ('form', 'press', 'hand')),
  checked_in_at timestamptz not null,
  noted_by uuid references identity.people (id),
  withdrawn_at timestamptz,
  is_shared boolean not null,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references attendance.sessions (tenant_id, id)
);
comment on table attendance.attendances is
  'Who was there: name, office and what they are there; a signed-in person also by id. Kept as proof that the session took place; names leave after five years.';
create unique index attendances_person_once on attendance.attendances (tenant_id, session_id, person_id)
  where withdrawn_at is null and person_id is not null;
create unique index attendances_name_once
  on attendance.attendances (tenant_id, session_id, lower(name), lower(office))
  where withdrawn_at is null and person_id is null and name is not null;
alter table attendance.attendances enable row level security;
create policy tenant on attendance.attendances
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on attendance.attendances for select
  using (current_setting('app.tenant', true) = '00' and is_shared);
grant select, insert, update on attendance.attendances to penataran_app;
