-- widen-narrow: every purpose that a running version writes stays allowed; `opened` is new.
alter table pharmacy.reads drop constraint reads_purpose_check;
alter table pharmacy.reads add constraint reads_purpose_check check (purpose in ('service', 'clarification', 'delivery',
  'correction', 'quality', 'rights', 'exchange', 'opened')) not valid;
