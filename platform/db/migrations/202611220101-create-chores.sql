create table platform.chores (
  name text primary key,
  due_at timestamptz not null,
  ran_at timestamptz,
  failure text
);
comment on table platform.chores is
  'Work that comes back by the clock: when each is due next. Whoever moves the date on does the work.';
grant select, insert, update on platform.chores to penataran_app;
