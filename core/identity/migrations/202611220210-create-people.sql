-- Rows of one person are walled by person as rows of one region are walled by region: only the person
-- who acts, or the product itself, sees them. A person belongs to no region, so these tables have no tenant.

create table identity.people (
  id uuid primary key,
  email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null,
  constraint people_email_once unique (email)
);
comment on table identity.people is
  'Who may sign in: name and e-mail, nothing else. Shared, because one person may serve several regions.';
grant select, insert, update on identity.people to penataran_app;

create table identity.credentials (
  person_id uuid primary key references identity.people (id),
  password_hash text not null check (password_hash like '$argon2id$%'),
  changed_at timestamptz not null
);
comment on table identity.credentials is 'Password hashes (argon2id with salt and parameters inside).';

create table identity.totp_factors (
  person_id uuid primary key references identity.people (id),
  -- AES-256-GCM: key id, nonce, tag and text, see seal.ts.
  sealed_secret text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- The 30-second step of the last accepted code; no step is accepted twice.
  last_step bigint not null default 0
);
comment on table identity.totp_factors is 'Authenticator apps; counts as a second factor once confirmed.';

create table identity.recovery_codes (
  person_id uuid not null references identity.people (id),
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table identity.recovery_codes is 'One-time codes for a lost authenticator, as SHA-256 of 80 random bits.';

create table identity.passkeys (
  person_id uuid not null references identity.people (id),
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  label text not null check (length(label) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, credential_id)
);
comment on table identity.passkeys is 'Public keys of WebAuthn authenticators.';

create table identity.sessions (
  person_id uuid not null references identity.people (id),
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  method text not null check (method in ('password', 'passkey', 'oidc')),
  second_factor boolean not null,
  device text not null check (length(device) <= 120),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (person_id, id)
);
comment on table identity.sessions is
  'Signed-in browsers. The cookie holds the person and a random token; here is only the SHA-256 of the token.';

create table identity.external_accounts (
  issuer text not null,
  subject text not null,
  person_id uuid not null references identity.people (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table identity.external_accounts is 'Accounts at an OpenID provider that speak for a person.';

create table identity.challenges (
  id_hash bytea primary key check (length(id_hash) = 32),
  kind text not null check (kind in ('second_factor', 'oidc', 'passkey_registration', 'passkey_sign_in')),
  person_id uuid references identity.people (id),
  payload jsonb not null,
  expires_at timestamptz not null
);
comment on table identity.challenges is
  'Half-finished ceremonies of a few minutes: second factor asked, OIDC under way, passkey asked for.';
create index challenges_by_age on identity.challenges (expires_at);

create table identity.lockouts (
  key_hash bytea primary key check (length(key_hash) = 32),
  kind text not null check (kind in ('account', 'address')),
  failures integer not null check (failures >= 0),
  last_attempt_at timestamptz not null,
  locked_until timestamptz
);
comment on table identity.lockouts is
  'Attempts in a row per account and per address, by hash, so that every process sees the same count.';
create index lockouts_by_age on identity.lockouts (last_attempt_at);

create table identity.keys (
  id text primary key,
  key bytea not null check (length(key) = 32),
  created_at timestamptz not null default now()
);
comment on table identity.keys is
  'Key that seals authenticator secrets when the environment gives none. Not granted to the application role.';

alter table identity.credentials enable row level security;
create policy own on identity.credentials
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update, delete on identity.credentials to penataran_app;

alter table identity.totp_factors enable row level security;
create policy own on identity.totp_factors
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update, delete on identity.totp_factors to penataran_app;

alter table identity.recovery_codes enable row level security;
create policy own on identity.recovery_codes
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update, delete on identity.recovery_codes to penataran_app;

alter table identity.passkeys enable row level security;
create policy own on identity.passkeys
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update, delete on identity.passkeys to penataran_app;

alter table identity.sessions enable row level security;
create policy own on identity.sessions
  using (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system')
  with check (person_id::text = current_setting('app.actor', true) or current_setting('app.actor', true) = 'system');
grant select, insert, update, delete on identity.sessions to penataran_app;

grant select, insert on identity.external_accounts to penataran_app;
grant select, insert, update, delete on identity.challenges, identity.lockouts to penataran_app;
