create table identity.roles (
  code text primary key,
  label_id text not null,
  label_en text not null
);
comment on table identity.roles is 'Roles a membership may carry.';
grant select, insert, update on identity.roles to penataran_app;

create table identity.permissions (
  name text primary key check (name ~ '^[a-z]+\.[a-z_]+\.[a-z_]+$'),
  label_id text not null,
  label_en text not null
);
comment on table identity.permissions is 'Permissions the modules of this installation declare.';
grant select, insert, update on identity.permissions to penataran_app;

create table identity.role_permissions (
  role text not null references identity.roles (code),
  permission text not null references identity.permissions (name),
  granted_at timestamptz not null,
  primary key (role, permission)
);
comment on table identity.role_permissions is
  'Which role holds which permission, in every region alike. Seeded once, changed by the ministry.';
grant select, insert, delete on identity.role_permissions to penataran_app;

create table identity.opd (
  tenant_id text not null,
  id uuid not null,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  name text not null check (length(name) between 3 and 160),
  kind text not null
    check (kind in ('sekretariat', 'dinas', 'badan', 'inspektorat', 'kecamatan', 'rumah_sakit', 'bagian', 'lainnya')),
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  constraint opd_code_once unique (tenant_id, code)
);
comment on table identity.opd is 'Organisasi perangkat daerah: the agencies of a region.';

create table identity.memberships (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null references identity.people (id),
  role text not null references identity.roles (code),
  opd_id uuid,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  primary key (tenant_id, id),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table identity.memberships is
  'Who serves which region in which role, from when to when. A person also sees own rows of other regions.';
create unique index memberships_active_once on identity.memberships (tenant_id, person_id, role, opd_id)
  nulls not distinct where ended_at is null;
-- Not led by the tenant: the region switcher asks for one person across regions.
create index memberships_by_person on identity.memberships (person_id) where ended_at is null;

create table identity.invitations (
  tenant_id text not null,
  id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  role text not null references identity.roles (code),
  opd_id uuid,
  token_hash bytea not null check (length(token_hash) = 32),
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  constraint invitations_token_once unique (tenant_id, token_hash),
  foreign key (tenant_id, opd_id) references identity.opd (tenant_id, id)
);
comment on table identity.invitations is
  'Links that let one person join a region once. The link itself is nowhere; here is the SHA-256 of its token.';
create unique index invitations_open_once on identity.invitations (tenant_id, email, role, opd_id)
  nulls not distinct where accepted_at is null and revoked_at is null;

alter table identity.opd enable row level security;
create policy tenant on identity.opd
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on identity.opd to penataran_app;

alter table identity.memberships enable row level security;
create policy tenant on identity.memberships
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy own on identity.memberships for select
  using (person_id::text = current_setting('app.actor', true));
grant select, insert, update on identity.memberships to penataran_app;

alter table identity.invitations enable row level security;
create policy tenant on identity.invitations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on identity.invitations to penataran_app;
