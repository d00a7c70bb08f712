-- Since when the agency belongs to its OPD: whoever signed on before was not asked for it. Null where it belongs to none.
alter table dispatch.agencies add column opd_since timestamptz;
-- Signed off by the centre and not by their own word, since the agency is another OPD's.
alter table dispatch.crew add column released_at timestamptz;
