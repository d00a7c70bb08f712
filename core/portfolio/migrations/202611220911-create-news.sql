create schema portfolio;
grant usage on schema portfolio to penataran_app;

create table portfolio.publishing (
  tenant_id text not null references identity.regions (code),
  shows_progress boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
comment on table portfolio.publishing is
  'Whether a region lets everyone see approved progress of its published programmes; without a row it does.';
alter table portfolio.publishing enable row level security;
create policy tenant on portfolio.publishing
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on portfolio.publishing to penataran_app;

create table portfolio.news (
  tenant_id text not null references identity.regions (code),
  -- Number of the fact that it tells of; rises in the order in which things happened.
  number bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('plan', 'state', 'progress')),
  -- Absent where it concerns the plan as a whole.
  programme_id uuid,
  title jsonb not null,
  body jsonb not null,
  primary key (tenant_id, number)
);
comment on table portfolio.news is
  'What became public about programmes of the published plan, one row a fact. Append-only; no person is named.';
create index news_by_programme on portfolio.news (tenant_id, programme_id, number);
alter table portfolio.news enable row level security;
create policy tenant on portfolio.news
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on portfolio.news to penataran_app;

create table portfolio.followers (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  email text not null check (email = lower(email) and length(email) between 6 and 254),
  language text not null check (language in ('id', 'en')),
  -- Stands in the links of every e-mail; whoever holds it may confirm or end, and learns no address.
  token text not null check (length(token) = 32),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- News up to this number was told.
  told_number bigint not null,
  told_at timestamptz,
  primary key (tenant_id, id),
  constraint followers_once unique (tenant_id, email),
  constraint followers_by_token unique (tenant_id, token)
);
comment on table portfolio.followers is
  'Addresses that follow a region by e-mail. Nothing but the address is kept; a row goes when its owner ends it, or unconfirmed after seven days.';
alter table portfolio.followers enable row level security;
create policy tenant on portfolio.followers
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on portfolio.followers to penataran_app;
