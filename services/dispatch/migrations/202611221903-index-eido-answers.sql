create index eido_deliveries_to_ask on dispatch.eido_deliveries (tenant_id, ask_at) where ask_at is not null;
