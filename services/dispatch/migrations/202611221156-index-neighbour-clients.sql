create unique index neighbours_client_once on dispatch.neighbours (tenant_id, client_id) where client_id is not null;
