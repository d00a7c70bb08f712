-- Folds of months, quarters and years stand beside those of days. All of them are made anew from measurements: at the
-- next fact of a region, or by the chore `indicator.catch_up` within minutes.
delete from indicator.fold_states;
delete from indicator.folds;
alter table indicator.folds
  drop constraint folds_pkey,
  add column grain text not null check (grain in ('day', 'month', 'quarter', 'year')),
  -- Days that have measurements.
  add column days integer not null,
  -- Percentiles only: which one the numerator is; exact where days is 1, else read off the sketch.
  add column percent integer,
  add primary key (tenant_id, code, grain, dimension, day, member);
drop index indicator.folds_by_day;
comment on column indicator.folds.day is 'First day of the period, in WIB.';
comment on table indicator.folds is
  'What the measurements of a day come to, by indicator and member, and what days come to in months, quarters and years; reckoned anew where one of them changes.';

-- The bucket of a whole figure: 64 to an octave, by integers alone, so that every machine agrees. The middle of a
-- bucket lies within 1/128 (0.8 %) of everything in it; figures below 64 have buckets of their own. The place of the
-- first bit tells the octave, the six bits behind it the bucket in it. One expression, so that it is not called row by
-- row but becomes a part of the query.
create or replace function indicator.bucket_of(figure bigint) returns integer
language sql immutable parallel safe
as $$
  select case
    when figure = 0 then 0
    else (case when figure < 0 then -1 else 1 end) * (
      (64 - position(b'1' in abs(figure)::bit(64))) * 64 - 63
      + ((abs(figure) << (position(b'1' in abs(figure)::bit(64)) - 2)) >> 56)
    )::integer
  end
$$;

create function indicator.figure_of(bucket integer) returns bigint
language sql immutable parallel safe
as $$
  select case
    when bucket = 0 then 0
    else sign(bucket)::bigint * (low + (high - 1 - low) / 2)
  end
  from (
    select (1::bigint << octave) + ((sub << octave) + 63) / 64 as low,
      (1::bigint << octave) + (((sub + 1) << octave) + 63) / 64 as high
    from (select (abs(bucket) - 1) / 64 as octave, ((abs(bucket) - 1) % 64)::bigint as sub) as place
  ) as edges
$$;
comment on function indicator.figure_of(integer) is
  'The figure that stands for a bucket: its middle; rules/sketch.ts says the same.';

create function indicator.percentile_of(buckets integer[], weights integer[], percent integer) returns bigint
language sql immutable parallel safe
as $$
  select indicator.figure_of(bucket)
  from (
    select bucket, sum(weight) over (order by bucket) as passed
    from unnest(buckets, weights) as sketch (bucket, weight)
  ) as summed
  where passed >= greatest(1, (percent * (select sum(weight) from unnest(weights) as all_of (weight)) + 99) / 100)
  order by bucket limit 1
$$;
comment on function indicator.percentile_of(integer[], integer[], integer) is
  'Nearest rank read off a sketch; rules/sketch.ts says the same.';
