create table dispatch.eido_clients (
  tenant_id text not null,
  -- Region code of the neighbouring centre.
  neighbour text not null,
  token_address text not null check (length(token_address) between 8 and 500),
  -- What they call us.
  client_id text not null check (length(client_id) between 1 and 200),
  -- Sealed under the installation's secret, as is the token.
  secret text not null,
  token text,
  token_until timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, neighbour),
  check ((token is null) = (token_until is null))
);
comment on table dispatch.eido_clients is
  'How this centre proves itself to a neighbouring centre by OAuth 2 client credentials; where there is no row, it signs what it sends.';
alter table dispatch.eido_clients enable row level security;
create policy tenant on dispatch.eido_clients
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update, delete on dispatch.eido_clients to penataran_app;
