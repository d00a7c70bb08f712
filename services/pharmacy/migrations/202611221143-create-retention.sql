create table pharmacy.retention (
  tenant_id text not null,
  version integer not null check (version > 0),
  patient_years integer not null check (patient_years between 5 and 25),
  parcel_days integer not null check (parcel_days between 30 and 730),
  reason_years integer not null check (reason_years between 1 and 10),
  -- The rule of law the region names for these periods.
  ground text not null check (length(ground) between 5 and 500),
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant_id, version)
);
comment on table pharmacy.retention is
  'How long a region keeps personal data of its pharmacies, and by what rule; the newest version counts. Insert-only.';
alter table pharmacy.retention enable row level security;
create policy tenant on pharmacy.retention
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on pharmacy.retention to penataran_app;

create index parcels_with_address on pharmacy.parcels (tenant_id, coalesce(delivered_at, returned_at))
  where address is not null or phone is not null;
create index openings_with_reason on pharmacy.openings (tenant_id, opened_at) where reason is not null;
create index patients_not_erased on pharmacy.patients (tenant_id, changed_at) where erased_at is null;
