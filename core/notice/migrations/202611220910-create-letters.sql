create table notice.letters (
  tenant_id text not null,
  id uuid not null,
  -- The same key is written to the same address once.
  key text not null check (length(key) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  subject text not null,
  body text not null,
  -- Where the reader's mail program may end them (RFC 8058).
  end_address text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  constraint letters_once unique (tenant_id, key, email)
);
comment on table notice.letters is
  'E-mails to addresses that are nobody''s account, such as followers of public news. Content goes once it was sent.';
alter table notice.letters enable row level security;
create policy tenant on notice.letters
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, delete on notice.letters to penataran_app;
