-- How its name is compared when people look for it; filled by V0211, and by the entity from then on.
alter table signatory add search_key varchar(500);
create index signatory_supported on signatory (supporter_id, country_code, status);
