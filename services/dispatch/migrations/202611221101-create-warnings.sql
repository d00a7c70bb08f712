create table dispatch.warning_sources (
  tenant_id text not null,
  id uuid not null,
  kind text not null check (kind in ('cap', 'quake')),
  name text not null check (length(name) between 3 and 80),
  address text not null,
  -- Only entries of an index with these words in their title; empty for all.
  title_words text not null check (length(title_words) <= 80),
  attribution text not null check (length(attribution) between 3 and 160),
  every_minutes integer not null check (every_minutes between 1 and 1440),
  is_on boolean not null,
  -- For conditional requests (RFC 9110, section 13): sent back as they came.
  etag text,
  last_modified text,
  checked_at timestamptz,
  failure text,
  primary key (tenant_id, id)
);
comment on table dispatch.warning_sources is
  'Feeds of warnings of other bodies that a region reads; switched off until somebody switches them on.';
alter table dispatch.warning_sources enable row level security;
create policy tenant on dispatch.warning_sources
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.warning_sources to penataran_app;

create table dispatch.warnings (
  tenant_id text not null,
  id uuid not null,
  source_id uuid not null,
  -- As the source names it.
  identifier text not null check (length(identifier) between 1 and 300),
  message text not null check (message in ('Alert', 'Update', 'Cancel')),
  content jsonb not null,
  sent_at timestamptz not null,
  expires_at timestamptz,
  received_at timestamptz not null,
  -- Ended by a later message that refers to it.
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references dispatch.warning_sources (tenant_id, id)
);
comment on table dispatch.warnings is
  'Warnings of other bodies that touch the region, each message once, with what the source said.';
create unique index warnings_by_identifier on dispatch.warnings (tenant_id, source_id, identifier);
create index warnings_in_force on dispatch.warnings (tenant_id, expires_at) where ended_at is null;
alter table dispatch.warnings enable row level security;
create policy tenant on dispatch.warnings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.warnings to penataran_app;
