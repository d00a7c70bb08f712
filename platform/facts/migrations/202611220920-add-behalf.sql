alter table facts.fact add column on_behalf_of uuid[];
comment on column facts.fact.on_behalf_of is
  'People the actor stood in for: whose delegated role carries the permission of the act. Null where nobody was.';
create index fact_on_behalf on facts.fact (tenant_id, recorded_at) where on_behalf_of is not null;
