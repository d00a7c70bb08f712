-- Agencies that belong to an OPD already are taken to do so from now on.
update dispatch.agencies set opd_since = now() where opd_id is not null;
