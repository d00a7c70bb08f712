-- Why a value without evidence was approved all the same; null where there is evidence, while it waits, and for values
-- approved before a reason was asked.
alter table indicator.manual_values add column no_evidence_reason text;
comment on column indicator.manual_values.no_evidence_reason is
  'In the words of who approved: why no document can be had for this value.';
