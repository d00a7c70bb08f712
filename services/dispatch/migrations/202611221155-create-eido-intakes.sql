create table dispatch.eido_intakes (
  tenant_id text not null,
  -- Region code of the neighbouring centre.
  neighbour text not null,
  -- `$id` of the EIDO: the incident by its name at the centre that sent it.
  their_id text not null,
  -- The hand-over it became here.
  transfer_id uuid not null,
  -- `lastUpdateTimeStamp` of the newest one taken in.
  changed_at timestamptz not null,
  primary key (tenant_id, neighbour, their_id),
  foreign key (tenant_id, transfer_id) references dispatch.transfers (tenant_id, id) deferrable initially deferred
);
comment on table dispatch.eido_intakes is
  'Incidents that neighbouring centres sent as EIDO: each is offered to the desk once, however often it is sent.';
create unique index eido_intakes_by_transfer on dispatch.eido_intakes (tenant_id, transfer_id);
alter table dispatch.eido_intakes enable row level security;
create policy tenant on dispatch.eido_intakes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on dispatch.eido_intakes to penataran_app;
