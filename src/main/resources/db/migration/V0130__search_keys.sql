-- How names are compared when people look for them; filled by V0131, and by the entities from then on.
alter table organisation add search_key varchar(1000);
alter table supporter add search_key varchar(500);
