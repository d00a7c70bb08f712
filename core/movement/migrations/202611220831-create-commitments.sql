create table movement.commitment_texts (
  tenant_id text not null references identity.regions (code),
  version integer not null check (version > 0),
  title text not null check (length(title) between 3 and 300),
  body text not null check (length(body) between 20 and 20000),
  written_at timestamptz not null,
  written_by text not null,
  primary key (tenant_id, version)
);
comment on table movement.commitment_texts is
  'The text of a region''s joint commitment, every version of it. Append-only.';
alter table movement.commitment_texts enable row level security;
create policy tenant on movement.commitment_texts
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on movement.commitment_texts to penataran_app;

create table movement.commitments (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  -- What the QR code of the certificate carries; begins with the region.
  code text not null,
  text_version integer not null,
  title text not null,
  body text not null,
  -- SHA-256 over the canonical text.
  digest text not null,
  due_on date not null,
  -- [{ institution, office }]
  witnesses jsonb not null,
  state text not null check (state in ('open', 'complete', 'closed')),
  close_reason text check (length(close_reason) between 10 and 1000),
  -- SHA-256 over all signatures, once it is frozen.
  seal text,
  revision integer not null check (revision > 0),
  opened_at timestamptz not null,
  opened_by text not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, text_version) references movement.commitment_texts (tenant_id, version),
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'closed') = (close_reason is not null))
);
comment on table movement.commitments is
  'A joint commitment put up for signature: its text frozen at opening, witnesses, state and seal.';
create unique index commitments_open_once on movement.commitments (tenant_id) where state = 'open';
create unique index commitments_by_code on movement.commitments (tenant_id, code);
alter table movement.commitments enable row level security;
create policy tenant on movement.commitments
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.commitments for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert, update on movement.commitments to penataran_app;

create table movement.signatories (
  tenant_id text not null,
  commitment_id uuid not null,
  id uuid not null,
  position smallint not null,
  -- Null for the head of region.
  opd_id uuid,
  name text not null,
  primary key (tenant_id, commitment_id, id),
  foreign key (tenant_id, commitment_id) references movement.commitments (tenant_id, id),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table movement.signatories is 'Institutions that are to sign a joint commitment, as they stood at its opening.';
create unique index signatories_once on movement.signatories (tenant_id, commitment_id, opd_id);
alter table movement.signatories enable row level security;
create policy tenant on movement.signatories
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.signatories for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on movement.signatories to penataran_app;

create table movement.signatures (
  tenant_id text not null,
  commitment_id uuid not null,
  signatory_id uuid not null,
  -- The office that signed; whose account it was stays in signed_by.
  office text not null check (length(office) between 3 and 200),
  consent text not null,
  signed_at timestamptz not null,
  signed_by uuid not null references identity.people (id),
  digest text not null,
  -- A file signed with a certificate, kept in the vault; its chain is not validated.
  certificate_version_id uuid,
  primary key (tenant_id, commitment_id, signatory_id),
  foreign key (tenant_id, commitment_id, signatory_id)
    references movement.signatories (tenant_id, commitment_id, id)
);
comment on table movement.signatures is
  'One signature for each institution: office, typed consent, time, and SHA-256 over text, signer and time. Append-only.';
alter table movement.signatures enable row level security;
create policy tenant on movement.signatures
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on movement.signatures for select
  using (current_setting('app.tenant', true) = '00');
grant select, insert on movement.signatures to penataran_app;
