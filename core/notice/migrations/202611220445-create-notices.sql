create schema notice;
grant usage on schema notice to penataran_app;

create table notice.notices (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null references identity.people (id),
  -- The same key reaches the same person once, however often the act that tells it is run.
  key text not null check (length(key) between 1 and 200),
  title jsonb not null,
  body jsonb not null,
  path text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (tenant_id, id),
  constraint notices_once unique (tenant_id, person_id, key)
);
comment on table notice.notices is
  'What a person of a region was told, and when it was read and mailed. People also see their own from other regions.';
-- Not led by the tenant: the list of one person across regions.
create index notices_by_person on notice.notices (person_id, created_at);
alter table notice.notices enable row level security;
create policy tenant on notice.notices
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy own on notice.notices for select
  using (person_id::text = current_setting('app.actor', true));
grant select, insert, update on notice.notices to penataran_app;

create table notice.mails (
  notice_id uuid primary key,
  tenant_id text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  failure text
);
comment on table notice.mails is
  'E-mails still to be sent: which notice, when to try next. No content; a row goes when its mail was sent or given up.';
create index mails_by_time on notice.mails (due_at);
grant select, insert, update, delete on notice.mails to penataran_app;

create table notice.preferences (
  person_id uuid primary key references identity.people (id),
  by_mail boolean not null,
  language text not null check (language in ('id', 'en')),
  changed_at timestamptz not null
);
comment on table notice.preferences is 'Whether a person wants notices by e-mail too, and in which language.';
alter table notice.preferences enable row level security;
create policy own on notice.preferences
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update on notice.preferences to penataran_app;
