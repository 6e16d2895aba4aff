-- Part of a name is found without reading all of them.
create extension if not exists pg_trgm;
create index signatory_search on signatory using gin (search_key gin_trgm_ops);
create index organisation_search on organisation using gin (search_key gin_trgm_ops);
