-- What a token of the neighbouring centre is asked for, in its words (RFC 6749, section 3.3); empty asks for all it gives.
alter table dispatch.eido_clients add column scope text not null default '' check (length(scope) <= 500);
