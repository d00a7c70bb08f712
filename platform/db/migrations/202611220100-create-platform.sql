create table platform.edition (
  only_row boolean primary key default true check (only_row),
  number bigint not null default 1,
  changed_at timestamptz not null default now()
);
comment on table platform.edition is
  'One row: number of the current edition of everything published. Kept pages and replies carry it.';

insert into platform.edition default values;

grant select, update on platform.edition to penataran_app;
