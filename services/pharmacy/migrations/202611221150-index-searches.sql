-- Searches by FHIR follow the order of change, and name prescriptions, items and visits by their identifiers.
create index ticket_events_by_record on pharmacy.ticket_events (tenant_id, recorded_at);
create index prescriptions_by_identifier on pharmacy.prescriptions (tenant_id, identifier_value);
create index prescriptions_by_encounter on pharmacy.prescriptions (tenant_id, encounter) where encounter is not null;
create index items_by_identifier on pharmacy.items (tenant_id, identifier);
create index fhir_identifiers_by_value on pharmacy.fhir_identifiers (tenant_id, type, value);
