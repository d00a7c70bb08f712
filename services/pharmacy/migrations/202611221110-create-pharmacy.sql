create schema pharmacy;
grant usage on schema pharmacy to penataran_app;

create table pharmacy.facilities (
  tenant_id text not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,30}$'),
  name text not null check (length(name) between 3 and 120),
  kind text not null check (kind in ('hospital', 'puskesmas')),
  settings jsonb not null,
  is_example boolean not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint pharmacy_facilities_code_once primary key (tenant_id, code)
);
comment on table pharmacy.facilities is
  'Hospitals and health centres whose pharmacy is run here, with their settings.';
alter table pharmacy.facilities enable row level security;
create policy tenant on pharmacy.facilities
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.facilities to penataran_app;

create table pharmacy.lane_rules (
  tenant_id text not null,
  facility text not null,
  version integer not null check (version > 0),
  -- Ordered; the first rule that holds decides.
  rules jsonb not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant_id, facility, version),
  foreign key (tenant_id, facility) references pharmacy.facilities (tenant_id, code)
);
comment on table pharmacy.lane_rules is
  'Versions of the rules that give a prescription its lane; a ticket keeps the version it was decided by.';
alter table pharmacy.lane_rules enable row level security;
create policy tenant on pharmacy.lane_rules
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on pharmacy.lane_rules to penataran_app;

create table pharmacy.drugs (
  tenant_id text not null,
  code text not null,
  name text not null check (length(name) between 2 and 200),
  unit text not null,
  barcode text not null,
  is_formulary boolean not null,
  is_programme boolean not null,
  is_example boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, code)
);
comment on table pharmacy.drugs is
  'Formulary table of the region: codes of KFA or own example codes, imported.';
create index drugs_by_name on pharmacy.drugs (tenant_id, lower(name));
alter table pharmacy.drugs enable row level security;
create policy tenant on pharmacy.drugs
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.drugs to penataran_app;

create table pharmacy.patients (
  tenant_id text not null,
  id uuid not null,
  nik text check (nik ~ '^[0-9]{16}$'),
  ihs_number text,
  card_number text,
  name text check (length(name) between 2 and 120),
  birth_date date,
  sex text check (sex in ('female', 'male')),
  phone text,
  is_example boolean not null,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  -- From then on nothing of the person is left; prescriptions keep their figures.
  erased_at timestamptz,
  -- Why, in the words of whoever erased.
  erasure_ground text,
  primary key (tenant_id, id),
  check (erased_at is null or (nik is null and ihs_number is null and card_number is null and name is null
    and birth_date is null and phone is null))
);
comment on table pharmacy.patients is
  'Patients of the pharmacies: personal data, read by pharmacy roles only, every read noted in pharmacy.reads; erasable.';
create unique index patients_nik_once on pharmacy.patients (tenant_id, nik) where nik is not null;
create unique index patients_ihs_once on pharmacy.patients (tenant_id, ihs_number) where ihs_number is not null;
create unique index patients_card_once on pharmacy.patients (tenant_id, card_number) where card_number is not null;
create index patients_by_name on pharmacy.patients (tenant_id, lower(name) text_pattern_ops);
create index patients_by_change on pharmacy.patients (tenant_id, changed_at);
alter table pharmacy.patients enable row level security;
create policy tenant on pharmacy.patients
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.patients to penataran_app;

create table pharmacy.prescriptions (
  tenant_id text not null,
  id uuid not null,
  patient_id uuid not null,
  facility text not null,
  identifier_system text not null,
  identifier_value text not null,
  -- Hash of patient, facility and items: the same prescription taken twice is told from another of its number.
  content_hash text not null,
  source text not null check (source in ('desk', 'fhir', 'bpjs')),
  encounter text,
  prescriber text,
  prescriber_number text,
  -- kodebooking of BPJS.
  booking_code text,
  signed_at timestamptz not null,
  chronic boolean not null,
  delivery boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  constraint prescriptions_identifier_once unique (tenant_id, identifier_system, identifier_value),
  foreign key (tenant_id, patient_id) references pharmacy.patients (tenant_id, id),
  foreign key (tenant_id, facility) references pharmacy.facilities (tenant_id, code)
);
comment on table pharmacy.prescriptions is
  'What a doctor prescribed for a patient: health data, read by pharmacy roles only, every read noted.';
create index prescriptions_by_patient on pharmacy.prescriptions (tenant_id, patient_id);
create index prescriptions_by_change on pharmacy.prescriptions (tenant_id, changed_at);
create index prescriptions_by_booking on pharmacy.prescriptions (tenant_id, booking_code)
  where booking_code is not null;
alter table pharmacy.prescriptions enable row level security;
create policy tenant on pharmacy.prescriptions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.prescriptions to penataran_app;

create table pharmacy.items (
  tenant_id text not null,
  prescription_id uuid not null,
  id uuid not null,
  line integer not null check (line > 0),
  identifier text not null,
  drug text not null,
  name text not null,
  quantity numeric(11, 4) not null check (quantity > 0),
  unit text not null,
  days_supply integer check (days_supply between 1 and 365),
  dosage text,
  route text,
  compounded boolean not null,
  programme boolean not null,
  formulary boolean not null,
  -- What was prescribed where something else is given, with the reason.
  substitution jsonb,
  given numeric(11, 4) not null default 0,
  barcode text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  constraint items_line_once unique (tenant_id, prescription_id, line),
  foreign key (tenant_id, prescription_id) references pharmacy.prescriptions (tenant_id, id),
  check (given between 0 and quantity)
);
comment on table pharmacy.items is
  'Medicines of a prescription, one row a drug: health data; quantity is what was prescribed and given what was handed over.';
create index items_by_prescription on pharmacy.items (tenant_id, prescription_id);
alter table pharmacy.items enable row level security;
create policy tenant on pharmacy.items
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.items to penataran_app;

create table pharmacy.numbers (
  tenant_id text not null,
  facility text not null,
  day date not null,
  lane text not null check (lane in ('express', 'regular', 'compounded', 'chronic', 'delivery')),
  last integer not null check (last > 0),
  primary key (tenant_id, facility, day, lane)
);
comment on table pharmacy.numbers is
  'The last number given in a lane of a facility on a day; its row is locked while the next one is given.';
alter table pharmacy.numbers enable row level security;
create policy tenant on pharmacy.numbers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.numbers to penataran_app;

create table pharmacy.tickets (
  tenant_id text not null,
  id uuid not null,
  prescription_id uuid not null,
  facility text not null,
  day date not null,
  lane text not null check (lane in ('express', 'regular', 'compounded', 'chronic', 'delivery')),
  -- The lane its number was given in; an override moves the ticket and leaves the number.
  number_lane text not null check (number_lane in ('express', 'regular', 'compounded', 'chronic', 'delivery')),
  number integer not null check (number > 0),
  token text not null,
  because jsonb not null,
  rules_version integer not null,
  items integer not null check (items > 0),
  compounded integer not null check (compounded between 0 and items),
  formulary_items integer not null check (formulary_items between 0 and items),
  -- Tickets of the lane that were not ready when it came; estimates learn from it.
  ahead integer not null check (ahead >= 0),
  is_example boolean not null,
  -- From here on the fold of pharmacy.ticket_events, kept for reading.
  state text not null check (state in ('received', 'screened', 'prepared', 'checked', 'ready', 'called',
    'handed_over', 'partial', 'no_show', 'cancelled', 'sent', 'delivered', 'closed')),
  events integer not null check (events > 0),
  is_clarifying boolean not null,
  clarifications integer not null,
  received_at timestamptz not null,
  screened_at timestamptz,
  prepared_at timestamptz,
  prepared_by text,
  checked_at timestamptz,
  ready_at timestamptz,
  called_at timestamptz,
  calls integer not null,
  counter text,
  missed_at timestamptz,
  was_missed boolean not null,
  handed_over_at timestamptz,
  sent_at timestamptz,
  ended_at timestamptz,
  since timestamptz not null,
  is_late_entry boolean not null,
  primary key (tenant_id, id),
  constraint tickets_prescription_once unique (tenant_id, prescription_id),
  constraint tickets_number_once unique (tenant_id, facility, day, number_lane, number),
  constraint tickets_token_once unique (tenant_id, token),
  foreign key (tenant_id, prescription_id) references pharmacy.prescriptions (tenant_id, id),
  foreign key (tenant_id, facility) references pharmacy.facilities (tenant_id, code),
  -- t1 >= ready >= t0
  constraint tickets_in_order check (ready_at >= received_at and (handed_over_at is null or ready_at is not null)
    and handed_over_at >= ready_at),
  -- An express lane with compounded medicine breaks its promise.
  constraint tickets_compounded_never_express check (lane <> 'express' or compounded = 0)
);
comment on table pharmacy.tickets is
  'Places in the queue, one for each prescription: a number bound to it, lane, state and times; nothing of the person.';
create index tickets_open on pharmacy.tickets (tenant_id, facility, received_at) where ended_at is null;
create index tickets_by_day on pharmacy.tickets (tenant_id, facility, day);
create index tickets_by_ready on pharmacy.tickets (tenant_id, facility, lane, ready_at) where ready_at is not null;
create index tickets_by_call on pharmacy.tickets (tenant_id, facility, called_at) where called_at is not null;
alter table pharmacy.tickets enable row level security;
create policy tenant on pharmacy.tickets
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.tickets to penataran_app;

create table pharmacy.ticket_events (
  tenant_id text not null,
  ticket_id uuid not null,
  n integer not null check (n > 0),
  kind text not null check (kind in ('received', 'screened', 'clarification_started', 'clarification_ended',
    'prepared', 'check_failed', 'checked', 'ready', 'called', 'missed', 'returned', 'handed_over', 'owed_settled',
    'closed', 'cancelled', 'lane_overridden', 'parcel_sent', 'parcel_delivered', 'parcel_returned')),
  -- When it happened; recorded_at is when it was entered.
  at timestamptz not null,
  recorded_at timestamptz not null,
  done_by text not null,
  is_late boolean not null,
  -- Codes and counts only; what people write lies in pharmacy.remarks.
  detail jsonb not null,
  primary key (tenant_id, ticket_id, n),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id)
);
comment on table pharmacy.ticket_events is
  'Ledger of what happened to a ticket, who and when; its state is the fold of these rows. Insert-only.';
alter table pharmacy.ticket_events enable row level security;
create policy tenant on pharmacy.ticket_events
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on pharmacy.ticket_events to penataran_app;

create table pharmacy.remarks (
  tenant_id text not null,
  ticket_id uuid not null,
  n integer not null,
  text text not null check (length(text) between 1 and 1000),
  primary key (tenant_id, ticket_id, n),
  foreign key (tenant_id, ticket_id, n) references pharmacy.ticket_events (tenant_id, ticket_id, n)
);
comment on table pharmacy.remarks is
  'Reasons and notes people wrote at an event of a ticket: health data apart from the ledger, so that they can be erased.';
alter table pharmacy.remarks enable row level security;
create policy tenant on pharmacy.remarks
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on pharmacy.remarks to penataran_app;

create table pharmacy.scans (
  tenant_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  -- Which preparation was checked: the first, or one after a failed check.
  round integer not null check (round > 0),
  item_id uuid,
  -- Code of the drug that was read, where the formulary knows it; never what else a scanner may read.
  drug text,
  outcome text not null check (outcome in ('match', 'wrong')),
  done_by text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id)
);
comment on table pharmacy.scans is
  'Barcodes read in the check by the second person, right and wrong. Insert-only.';
create index scans_by_ticket on pharmacy.scans (tenant_id, ticket_id, round);
alter table pharmacy.scans enable row level security;
create policy tenant on pharmacy.scans
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on pharmacy.scans to penataran_app;

create table pharmacy.mistakes (
  tenant_id text not null,
  id uuid not null,
  kind text not null check (kind in ('near_miss', 'error')),
  facility text not null,
  lane text check (lane in ('express', 'regular', 'compounded', 'chronic', 'delivery')),
  ticket_id uuid,
  mistake text not null check (mistake in ('wrong_drug', 'wrong_strength', 'wrong_quantity', 'wrong_label', 'wrong_patient',
    'missing_item', 'expired', 'other')),
  at timestamptz not null,
  reported_by text not null,
  reported_at timestamptz not null,
  -- What was written; erased with the patient.
  note text check (length(note) <= 500),
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, facility) references pharmacy.facilities (tenant_id, code),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id)
);
comment on table pharmacy.mistakes is
  'Near misses caught before hand-over and errors that reached a patient; a wrong report is withdrawn, never removed.';
create index mistakes_by_time on pharmacy.mistakes (tenant_id, facility, at);
alter table pharmacy.mistakes enable row level security;
create policy tenant on pharmacy.mistakes
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.mistakes to penataran_app;

create table pharmacy.parcels (
  tenant_id text not null,
  ticket_id uuid not null,
  n integer not null check (n > 0),
  courier text not null,
  parcel_code text not null,
  fee bigint not null check (fee >= 0),
  -- Erased with the patient.
  address text,
  phone text,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  returned_at timestamptz,
  primary key (tenant_id, ticket_id, n),
  constraint parcels_code_once unique (tenant_id, courier, parcel_code),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id),
  check (delivered_at is null or returned_at is null)
);
comment on table pharmacy.parcels is
  'Medicines given to a courier (Sempati): parcel code, fee in whole rupiah, address; one row for each time it was sent.';
alter table pharmacy.parcels enable row level security;
create policy tenant on pharmacy.parcels
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.parcels to penataran_app;

create table pharmacy.owed (
  tenant_id text not null,
  id uuid not null,
  ticket_id uuid not null,
  item_id uuid not null,
  facility text not null,
  quantity numeric(11, 4) not null check (quantity > 0),
  promised_for date,
  state text not null check (state in ('open', 'given', 'cancelled')),
  owed_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id),
  foreign key (tenant_id, item_id) references pharmacy.items (tenant_id, id),
  check ((state = 'open') = (settled_at is null))
);
comment on table pharmacy.owed is
  'Drugs a patient did not get with the others: how much, by when, and how it ended.';
create index owed_open on pharmacy.owed (tenant_id, facility, owed_at) where state = 'open';
create index owed_by_ticket on pharmacy.owed (tenant_id, ticket_id);
alter table pharmacy.owed enable row level security;
create policy tenant on pharmacy.owed
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.owed to penataran_app;

create table pharmacy.reads (
  tenant_id text not null,
  id uuid not null,
  read_by text not null,
  purpose text not null check (purpose in ('service', 'clarification', 'delivery', 'correction', 'quality',
    'rights', 'exchange')),
  what text not null,
  patient_id uuid,
  ticket_id uuid,
  read_at timestamptz not null,
  request_id text not null,
  primary key (tenant_id, id)
);
comment on table pharmacy.reads is
  'Every read of specific data: who, whose, why and when (UU 27/2022 art. 31 and 32). Insert-only.';
create index reads_by_time on pharmacy.reads (tenant_id, read_at);
create index reads_by_patient on pharmacy.reads (tenant_id, patient_id, read_at);
alter table pharmacy.reads enable row level security;
create policy tenant on pharmacy.reads
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on pharmacy.reads to penataran_app;

create table pharmacy.answers (
  tenant_id text not null,
  ticket_id uuid not null,
  facility text not null,
  lane text not null check (lane in ('express', 'regular', 'compounded', 'chronic', 'delivery')),
  score smallint not null check (score between 1 and 5),
  is_satisfied boolean not null,
  -- Erased with the patient.
  comment text check (length(comment) <= 500),
  answered_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references pharmacy.tickets (tenant_id, id)
);
comment on table pharmacy.answers is
  'How content people were, one answer for each ticket, given on its phone page.';
create index answers_by_time on pharmacy.answers (tenant_id, facility, answered_at);
alter table pharmacy.answers enable row level security;
create policy tenant on pharmacy.answers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on pharmacy.answers to penataran_app;
