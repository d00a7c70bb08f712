-- The OPD whose people may sign on there; null for a body beside the government, where whoever holds the permission may.
alter table dispatch.agencies add column opd_id uuid;
