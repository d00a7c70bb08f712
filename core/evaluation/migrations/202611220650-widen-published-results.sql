-- A source may be an example (demo or simulation): every figure read from it is shown as “contoh”.
alter table evaluation.sources add column is_example boolean not null default false;

-- Why a later version was published; how sure the figure is, where it was computed from ratings.
alter table evaluation.published_results
  add column reason text,
  add column low numeric(5, 2),
  add column high numeric(5, 2),
  add column rank_from integer,
  add column rank_to integer;

create table evaluation.published_origins (
  year smallint not null,
  region_code text not null,
  version integer not null,
  question_code text not null,
  -- By the number of the assessor in this region and version; null where one gave none.
  ratings smallint[] not null,
  -- The score a panel put in place of the mean, and why.
  adjusted numeric(7, 4) check (adjusted >= 0),
  reason text,
  primary key (year, region_code, version, question_code),
  foreign key (year, region_code, version, question_code)
    references evaluation.published_question_scores (year, region_code, version, question_code),
  check ((adjusted is null) = (reason is null))
);
comment on table evaluation.published_origins is
  'What a published question score was made of: ratings of numbered assessors without names, and a panel’s adjustment. Append-only.';
grant select, insert on evaluation.published_origins to penataran_app;
