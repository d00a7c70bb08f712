create schema evidence;
grant usage on schema evidence to penataran_app;

create table evidence.contents (
  tenant_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  -- Who asked which scanner; null where none is configured.
  scanned_by text,
  stored_at timestamptz not null,
  -- What the worker made of it: a picture to show and a fingerprint to find its like.
  looked_at timestamptz,
  pages integer,
  has_picture boolean not null default false,
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, sha256)
);
comment on table evidence.contents is
  'Content of files by its SHA-256, stored once per region; the bytes lie in the file store under the region''s code.';
alter table evidence.contents enable row level security;
create policy tenant on evidence.contents
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on evidence.contents to penataran_app;
grant update (looked_at, pages, has_picture, fingerprint) on evidence.contents to penataran_app;

create table evidence.documents (
  tenant_id text not null,
  id uuid not null,
  kind text not null check (kind in ('file', 'link', 'decree')),
  -- The newest version; a change names the one it was made from.
  newest integer not null check (newest > 0),
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
comment on table evidence.documents is
  'Documents of a region''s vault. All that is said of one stands in its versions.';
alter table evidence.documents enable row level security;
create policy tenant on evidence.documents
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on evidence.documents to penataran_app;
grant update (newest) on evidence.documents to penataran_app;

create table evidence.versions (
  tenant_id text not null,
  id uuid not null,
  document_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('file', 'link', 'decree')),
  title text not null check (length(title) between 1 and 300),
  -- What a link proves, what a decree lays down.
  statement text,
  note text,
  url text check (url like 'https://%'),
  decree_number text,
  issuer text,
  issued_on date,
  valid_from date,
  valid_to date,
  sha256 text,
  media_type text,
  bytes bigint,
  file_name text,
  created_at timestamptz not null,
  created_by text not null,
  -- Since when the ministry may read it, because it was handed over with a submission.
  handed_over_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, document_id, version),
  foreign key (tenant_id, document_id) references evidence.documents (tenant_id, id),
  foreign key (tenant_id, sha256) references evidence.contents (tenant_id, sha256),
  check (valid_to >= valid_from),
  check ((sha256 is null) = (media_type is null and bytes is null and file_name is null)),
  check (kind <> 'file' or sha256 is not null),
  check ((kind = 'link') = (url is not null)),
  check (kind <> 'link' or statement is not null),
  check ((kind = 'decree') = (decree_number is not null and issuer is not null and issued_on is not null))
);
comment on table evidence.versions is
  'Every version of every document, complete in itself; only the moment of handing over is added later. The ministry reads what was handed over.';
create index versions_by_content on evidence.versions (tenant_id, sha256) where sha256 is not null;
alter table evidence.versions enable row level security;
create policy tenant on evidence.versions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on evidence.versions for select
  using (current_setting('app.tenant', true) = '00' and handed_over_at is not null);
grant select, insert on evidence.versions to penataran_app;
grant update (handed_over_at) on evidence.versions to penataran_app;

create table evidence.citations (
  tenant_id text not null,
  version_id uuid not null,
  cited_by text not null,
  key text not null check (length(key) between 1 and 120),
  cited_at timestamptz not null,
  person text not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, version_id, cited_by, key),
  foreign key (tenant_id, version_id) references evidence.versions (tenant_id, id)
);
comment on table evidence.citations is
  'What a version is used for: which module cites it (workbook.claim) for what (2026:A01), and since when no more.';
alter table evidence.citations enable row level security;
create policy tenant on evidence.citations
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert, update on evidence.citations to penataran_app;

create table evidence.pairs (
  tenant_id text not null,
  one text not null,
  other text not null,
  -- Of 256 bits of the fingerprints, how many differ.
  distance smallint not null check (distance between 0 and 256),
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by text,
  reason text,
  primary key (tenant_id, one, other),
  foreign key (tenant_id, one) references evidence.contents (tenant_id, sha256),
  foreign key (tenant_id, other) references evidence.contents (tenant_id, sha256),
  check (one < other),
  check ((dismissed_at is null) = (reason is null))
);
comment on table evidence.pairs is
  'Two contents of a region that look alike, and the reason of whoever said that they are not the same.';
alter table evidence.pairs enable row level security;
create policy tenant on evidence.pairs
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on evidence.pairs to penataran_app;
grant update (dismissed_at, dismissed_by, reason) on evidence.pairs to penataran_app;

create table evidence.downloads (
  tenant_id text not null,
  id uuid not null,
  version_id uuid not null,
  person text not null,
  -- Who looked in from outside the region.
  party text not null check (party in ('ministry', 'assessor')),
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, version_id) references evidence.versions (tenant_id, id)
);
comment on table evidence.downloads is
  'Append-only list of files that somebody from outside the region took away: who, when, which version.';
create index downloads_by_version on evidence.downloads (tenant_id, version_id, at);
alter table evidence.downloads enable row level security;
create policy tenant on evidence.downloads
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
create policy ministry on evidence.downloads
  using (current_setting('app.tenant', true) = '00')
  with check (current_setting('app.tenant', true) = '00');
grant select, insert on evidence.downloads to penataran_app;
