-- Sealed agreements are time-stamped, again and again: until when the last time-stamp's certificate is valid.
alter table agreement_document add column stamped_until timestamp with time zone;
