create table pharmacy.connections (
  tenant_id text not null,
  facility text not null,
  kind text not null check (kind in ('satusehat', 'bpjs')),
  environment text not null check (environment in ('off', 'sandbox', 'production')),
  address text not null,
  client_id text not null,
  organisation text not null,
  location text not null,
  -- Sealed under the installation's secret, for this facility alone.
  sealed_secret text,
  sealed_user_key text,
  changed_at timestamptz not null,
  -- After an unanswered call nothing is sent before this.
  paused_until timestamptz,
  -- Unanswered calls in a row; the pause grows with them.
  failures integer not null default 0,
  primary key (tenant_id, facility, kind)
);
comment on table pharmacy.connections is
  'How a facility reaches SATUSEHAT and BPJS: addresses, numbers and sealed secrets.';
alter table pharmacy.connections enable row level security;
create policy tenant on pharmacy.connections
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.connections to penataran_app;

create table pharmacy.outbox (
  tenant_id text not null,
  id uuid not null,
  facility text not null,
  kind text not null check (kind in ('satusehat', 'bpjs')),
  action text not null check (action in ('request', 'dispense', 'queue', 'task')),
  -- What is told: the item, the owed drug, or the ticket and its task. Told once.
  subject text not null,
  ticket_id uuid not null,
  task integer,
  -- The moment the message tells of.
  told_at timestamptz not null,
  -- Place among all of the region: of one ticket, the earlier leaves first.
  place bigint not null,
  state text not null check (state in ('waiting', 'accepted', 'refused')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_problem text,
  -- Ids under which the exchange keeps it.
  remote jsonb not null default '{}',
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  constraint outbox_told_once unique (tenant_id, kind, action, subject)
);
comment on table pharmacy.outbox is
  'What is to reach SATUSEHAT and BPJS: ids and times only, the message is written when it is sent. Kept until it is accepted.';
create index outbox_due on pharmacy.outbox (tenant_id, next_at) where state = 'waiting';
create index outbox_of_ticket on pharmacy.outbox (tenant_id, ticket_id, kind, place);
create index outbox_by_facility on pharmacy.outbox (tenant_id, facility, kind, created_at);
alter table pharmacy.outbox enable row level security;
create policy tenant on pharmacy.outbox
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.outbox to penataran_app;

create table pharmacy.fhir_documents (
  tenant_id text not null,
  type text not null check (type in ('Practitioner', 'Organization', 'Location', 'Encounter', 'Medication')),
  id uuid not null,
  version integer not null,
  body jsonb not null,
  -- Whom it is about, where it is about a patient.
  patient_id uuid,
  updated_at timestamptz not null,
  primary key (tenant_id, type, id)
);
comment on table pharmacy.fhir_documents is
  'What other systems told of prescribers, organisations, visits and medicines in FHIR R4; only elements that are used.';
create index fhir_documents_by_change on pharmacy.fhir_documents (tenant_id, type, updated_at, id);
create index fhir_documents_of_patient on pharmacy.fhir_documents (tenant_id, patient_id) where patient_id is not null;
alter table pharmacy.fhir_documents enable row level security;
create policy tenant on pharmacy.fhir_documents
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on pharmacy.fhir_documents to penataran_app;

create table pharmacy.fhir_identifiers (
  tenant_id text not null,
  type text not null,
  system text not null,
  value text not null,
  id uuid not null,
  -- Two that create the same at once: the second waits here and finds the first.
  constraint fhir_identifiers_once primary key (tenant_id, type, system, value),
  foreign key (tenant_id, type, id) references pharmacy.fhir_documents (tenant_id, type, id) on delete cascade
);
comment on table pharmacy.fhir_identifiers is 'Identifiers of what other systems told; each names one.';
create index fhir_identifiers_of on pharmacy.fhir_identifiers (tenant_id, type, id);
alter table pharmacy.fhir_identifiers enable row level security;
create policy tenant on pharmacy.fhir_identifiers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on pharmacy.fhir_identifiers to penataran_app;
