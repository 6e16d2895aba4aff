-- The JRC's organisation_id is a text: 157 of its 11,973 signatories have one such as 20368_med.
alter table signatory alter column register_id set data type varchar(50);
