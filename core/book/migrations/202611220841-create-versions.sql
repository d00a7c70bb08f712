create schema book;
grant usage on schema book to penataran_app;

create table book.versions (
  tenant_id text not null references identity.regions (code),
  id uuid not null,
  -- 1, 2, 3 … in the order of publication; null until the leader approved.
  number integer check (number > 0),
  state text not null check (state in ('proposed', 'returned', 'withdrawn', 'published')),
  -- Why this version was made.
  reason text not null check (length(reason) between 3 and 4000),
  -- The whole plan with its approved programmes, frozen when it was proposed; never changed.
  snapshot jsonb not null,
  -- SHA-256 of the canonical JSON of the snapshot.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  is_example boolean not null,
  -- Order of proposing, also within one tick of the clock.
  place bigint generated always as identity,
  proposed_at timestamptz not null,
  proposed_by uuid not null references identity.people (id),
  decided_at timestamptz,
  decided_by uuid references identity.people (id),
  -- What the leader said, or why it was withdrawn.
  decision_note text,
  primary key (tenant_id, id),
  check ((state = 'published') = (number is not null)),
  check ((state = 'proposed') = (decided_at is null))
);
comment on table book.versions is
  'Versions of a region’s plan as they were proposed, returned or published; content is frozen, only the decision is added.';
create unique index versions_by_number on book.versions (tenant_id, number) where number is not null;
create unique index versions_one_proposed on book.versions (tenant_id) where state = 'proposed';
alter table book.versions enable row level security;
create policy tenant on book.versions
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on book.versions to penataran_app;
grant update (state, number, decided_at, decided_by, decision_note) on book.versions to penataran_app;

create table book.prints (
  tenant_id text not null,
  number integer not null check (number > 0),
  book text not null check (book in ('analysis', 'plan', 'summary', 'roadmap')),
  format text not null check (format in ('pdf', 'docx')),
  bytes bytea not null,
  sha256 text not null,
  printed_at timestamptz not null,
  primary key (tenant_id, number, book, format)
);
comment on table book.prints is 'The books of a published version as they were printed, byte by byte. Append-only.';
alter table book.prints enable row level security;
create policy tenant on book.prints
  using (tenant_id = current_setting('app.tenant', true))
  with check (tenant_id = current_setting('app.tenant', true));
grant select, insert on book.prints to penataran_app;
