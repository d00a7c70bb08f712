-- Where the neighbouring centre tells how it stands with what it took, when it is asked next, and how often it was.
alter table dispatch.eido_deliveries add column offer_address text check (length(offer_address) <= 1000);
alter table dispatch.eido_deliveries add column ask_at timestamptz;
alter table dispatch.eido_deliveries add column asks integer not null default 0 check (asks >= 0);
