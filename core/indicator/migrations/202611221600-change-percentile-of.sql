-- One walk along the sketch, planned once: a query may ask for thousands of percentiles.
create or replace function indicator.percentile_of(buckets integer[], weights integer[], percent integer) returns bigint
language plpgsql immutable parallel safe
as $$
declare
  place bigint := greatest(1, (percent * (select sum(weight) from unnest(weights) as sketch (weight)) + 99) / 100);
  passed bigint := 0;
begin
  for i in 1 .. cardinality(buckets) loop
    passed := passed + weights[i];
    if passed >= place then
      return indicator.figure_of(buckets[i]);
    end if;
  end loop;
  return null;
end
$$;
comment on function indicator.percentile_of(integer[], integer[], integer) is
  'Nearest rank read off a sketch whose buckets are in order; rules/sketch.ts says the same.';
