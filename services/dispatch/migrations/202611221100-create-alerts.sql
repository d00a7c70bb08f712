create table dispatch.alerts (
  tenant_id text not null,
  id uuid not null,
  -- CAP identifier: unique for its sender, without space, comma, < and &.
  identifier text not null check (identifier ~ '^[A-Za-z0-9.:_-]+$'),
  message text not null check (message in ('Alert', 'Update', 'Cancel')),
  state text not null check (state in ('draft', 'approved', 'sent', 'withdrawn')),
  incident_id uuid,
  refers_to uuid,
  content jsonb not null,
  is_example boolean not null,
  composed_at timestamptz not null,
  composed_by text not null,
  approved_at timestamptz,
  approved_by text,
  sent_at timestamptz,
  -- The XML as it went out; never composed again.
  document text,
  primary key (tenant_id, id),
  foreign key (tenant_id, refers_to) references dispatch.alerts (tenant_id, id),
  check ((state = 'sent') = (document is not null and sent_at is not null)),
  check (approved_by is null or approved_by <> composed_by)
);
comment on table dispatch.alerts is
  'Alerts to the public in the form of CAP 1.2: written, approved by a second person, sent. A sent one is changed only by another that refers to it.';
create unique index alerts_by_identifier on dispatch.alerts (tenant_id, identifier);
create index alerts_by_time on dispatch.alerts (tenant_id, composed_at);
create index alerts_by_reference on dispatch.alerts (tenant_id, refers_to);
alter table dispatch.alerts enable row level security;
create policy tenant on dispatch.alerts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.alerts to penataran_app;
