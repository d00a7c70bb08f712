alter table cycle.participations add column ended_at timestamptz;
alter table cycle.participations add column ended_by text;
-- A region that is taken off the list of a draft was never told of it, so nothing is lost.
grant delete on cycle.participations to penataran_app;
create policy removal on cycle.participations as restrictive for delete
  using (current_setting('app.tenant', true) = '00');

create table cycle.changes (
  year smallint not null references cycle.cycles (year),
  id text not null,
  kind text not null check (kind in ('deadline_extended', 'instrument_changed')),
  -- The step or the track that changed.
  subject text not null,
  before text not null,
  after text not null,
  reason text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (year, id)
);
comment on table cycle.changes is
  'What was changed in a cycle that was open already, with the reason; append-only, read by every region.';
grant select, insert on cycle.changes to penataran_app;

create table cycle.instrument_versions (
  code text not null,
  version integer not null,
  base_code text not null,
  base_version integer not null,
  reason text not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (code, version),
  foreign key (code, version) references evaluation.instruments (code, version),
  foreign key (base_code, base_version) references evaluation.instruments (code, version)
);
comment on table cycle.instrument_versions is
  'Where an instrument version that the ministry added comes from, and why; append-only. Shipped versions have no row.';
grant select, insert on cycle.instrument_versions to penataran_app;

create table cycle.letter_templates (
  year smallint not null references cycle.cycles (year),
  kind text not null check (kind in ('invitation', 'result')),
  number text not null,
  dated_on date,
  place text not null,
  -- An office, never a person.
  signatory text not null,
  subject text not null,
  body text not null,
  revision integer not null check (revision > 0),
  primary key (year, kind)
);
comment on table cycle.letter_templates is
  'The text of the letters of a cycle with placeholders, their number, date and signing office; one a kind, kept by the ministry.';
grant select, insert, update on cycle.letter_templates to penataran_app;

create table cycle.letter_numbers (
  number text not null,
  dated_on date not null,
  year smallint not null references cycle.cycles (year),
  kind text not null check (kind in ('invitation', 'result')),
  taken_at timestamptz not null,
  primary key (number, dated_on)
);
comment on table cycle.letter_numbers is
  'Register of letter numbers: number and date together name one letter, which may go to many regions; append-only.';
grant select, insert on cycle.letter_numbers to penataran_app;

create table cycle.letters (
  tenant_id text not null,
  -- Begins with the code of the region, so that the public page of a letter finds its wall.
  id text not null check (id like tenant_id || '-%'),
  year smallint not null references cycle.cycles (year),
  kind text not null check (kind in ('invitation', 'result')),
  number text not null,
  dated_on date not null,
  place text not null,
  signatory text not null,
  subject text not null,
  body text not null,
  is_example boolean not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pdf bytea not null,
  issued_at timestamptz not null,
  issued_by text not null,
  primary key (tenant_id, id),
  unique (tenant_id, number, dated_on),
  foreign key (tenant_id) references identity.regions (code),
  foreign key (number, dated_on) references cycle.letter_numbers (number, dated_on)
);
comment on table cycle.letters is
  'Letters as issued to a region, with the printed bytes and their SHA-256; append-only, a correction is another letter.';
create index letters_by_year on cycle.letters (year, kind, tenant_id);
alter table cycle.letters enable row level security;
create policy tenant on cycle.letters
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on cycle.letters
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on cycle.letters to penataran_app;
