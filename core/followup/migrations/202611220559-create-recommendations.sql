create schema followup;
grant usage on schema followup to penataran_app;

create table followup.recommendations (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  year smallint not null references cycle.cycles (year),
  component text,
  text text not null check (length(text) between 3 and 4000),
  -- Who recommended; regions are not told the name.
  author_id uuid references identity.people (id),
  state text not null check (state in ('open', 'in_progress', 'proven', 'accepted', 'carried_over')),
  opd_id uuid,
  due_on date,
  -- Name or address of the programme it belongs to, as the region writes it.
  programme text,
  -- The recommendation of the year before that this one goes on with.
  carried_from uuid,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id),
  foreign key (tenant_id, carried_from) references followup.recommendations (tenant_id, id)
);
comment on table followup.recommendations is
  'What assessors recommended to a region in a cycle, who follows it up until when, and how far it is.';
create unique index recommendations_carried_once on followup.recommendations (tenant_id, carried_from)
  where carried_from is not null;
create index recommendations_by_year on followup.recommendations (year, state, tenant_id);
alter table followup.recommendations enable row level security;
create policy tenant on followup.recommendations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on followup.recommendations
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert, update on followup.recommendations to penataran_app;

create table followup.steps (
  tenant_id text not null,
  recommendation_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('recommended', 'planned', 'reported', 'proven', 'returned', 'accepted', 'carried_over')),
  note text,
  -- Versions of documents in the vault.
  evidence uuid[] not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, recommendation_id, number),
  foreign key (tenant_id, recommendation_id) references followup.recommendations (tenant_id, id)
);
comment on table followup.steps is
  'What was done to a recommendation, step by step, with note and evidence. Append-only.';
alter table followup.steps enable row level security;
create policy tenant on followup.steps
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on followup.steps
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on followup.steps to penataran_app;
