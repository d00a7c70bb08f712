create table dispatch.eido_secrets (
  tenant_id text not null,
  -- Region code of the neighbouring centre.
  neighbour text not null,
  -- Sealed under the installation's secret; signs what is sent there.
  secret text not null,
  issued_at timestamptz not null,
  primary key (tenant_id, neighbour)
);
comment on table dispatch.eido_secrets is
  'What signs the incidents sent to a neighbouring centre outside of this installation, sealed; one for each.';
alter table dispatch.eido_secrets enable row level security;
create policy tenant on dispatch.eido_secrets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.eido_secrets to penataran_app;

create table dispatch.eido_deliveries (
  tenant_id text not null,
  id uuid not null,
  incident_id uuid not null,
  neighbour text not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null check (tries >= 0),
  asked_at timestamptz not null,
  next_try_at timestamptz,
  delivered_at timestamptz,
  failure text,
  primary key (tenant_id, id),
  check ((state = 'waiting') = (next_try_at is not null)),
  check ((state = 'delivered') = (delivered_at is not null))
);
comment on table dispatch.eido_deliveries is
  'Incidents on their way to a neighbouring centre as EIDO; composed anew at each try, so that the newest state arrives.';
create index eido_deliveries_due on dispatch.eido_deliveries (tenant_id, next_try_at) where state = 'waiting';
create index eido_deliveries_by_incident on dispatch.eido_deliveries (tenant_id, incident_id);
alter table dispatch.eido_deliveries enable row level security;
create policy tenant on dispatch.eido_deliveries
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.eido_deliveries to penataran_app;
