create table pharmacy.openings (
  tenant_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  facility text not null,
  opened_by text not null,
  ground text not null check (ground in ('patient_safety', 'complaint', 'legal_order', 'data_subject')),
  -- In the words of whoever opened; erased with the patient, or when its time is over.
  reason text check (length(reason) between 20 and 500),
  -- The fact whose details hold the same reason.
  fact_seq bigint not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  verdict text check (verdict in ('justified', 'unjustified')),
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id),
  check (closes_at > opened_at),
  check ((reviewed_by is null) = (verdict is null) and (reviewed_at is null) = (verdict is null)),
  -- Nobody judges the own act.
  check (reviewed_by <> opened_by)
);
comment on table pharmacy.openings is
  'Sealed prescriptions that somebody outside the pharmacy opened: why, until when, and what the review found.';
create index openings_by_time on pharmacy.openings (tenant_id, opened_at);
create index openings_of_ticket on pharmacy.openings (tenant_id, ticket_id);
alter table pharmacy.openings enable row level security;
create policy tenant on pharmacy.openings
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.openings to penataran_app;
