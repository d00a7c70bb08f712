alter table facts.fact add column details_commitment bytea;
comment on column facts.fact.details_commitment is
  'SHA-256 of salt and canonical personal details of the fact, so that proofs hold after the details are erased.';
alter table facts.fact add constraint details_commitment_length
  check (details_commitment is null or length(details_commitment) = 32) not valid;

-- Personal details lie apart from what happened, because the law lets a person ask for their removal
-- (UU 27/2022 article 8) while what happened must stay provable.
create table facts.details (
  tenant_id text not null,
  seq bigint not null check (seq > 0),
  details jsonb not null,
  salt bytea not null check (length(salt) = 32),
  primary key (tenant_id, seq)
);
comment on table facts.details is
  'Personal details of a fact, erasable; the fact itself keeps a salted commitment to them.';
alter table facts.details enable row level security;
create policy tenant on facts.details
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on facts.details to penataran_app;
