create table platform.keys (
  id text primary key,
  key bytea not null check (length(key) = 32),
  created_at timestamptz not null default now()
);
comment on table platform.keys is
  'Root key of sealed secrets when the environment gives none. Not granted to the application role.';
