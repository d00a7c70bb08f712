create schema handover;
grant usage on schema handover to penataran_app;

create table handover.delegations (
  tenant_id text not null references identity.regions (code),
  -- The lent membership itself.
  id uuid not null,
  reason text not null check (length(reason) between 3 and 500),
  created_by text not null,
  created_at timestamptz not null,
  recalled_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references identity.memberships (tenant_id, id)
);
comment on table handover.delegations is
  'Why somebody stands in for somebody else, and who ended it early; whom, as what and until when says the membership.';
alter table handover.delegations enable row level security;
create policy tenant on handover.delegations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on handover.delegations to penataran_app;

create table handover.receipts (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  from_person uuid not null references identity.people (id),
  to_person uuid not null references identity.people (id),
  -- What was handed over, as it stood then; its digest covers exactly this.
  content jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  created_by text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  remark text,
  primary key (tenant_id, id)
);
comment on table handover.receipts is
  'Receipts of roles handed to a successor, with everything open at that moment. Content and digest never change.';
create index receipts_by_giver on handover.receipts (from_person);
create index receipts_by_taker on handover.receipts (to_person);
alter table handover.receipts enable row level security;
create policy tenant on handover.receipts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
-- Both keep it, also after they no longer serve the region.
create policy giver on handover.receipts for select
  using (from_person::text = current_setting('app.actor', true));
create policy taker on handover.receipts for select
  using (to_person::text = current_setting('app.actor', true));
grant select, insert on handover.receipts to penataran_app;
grant update (confirmed_at, remark) on handover.receipts to penataran_app;
