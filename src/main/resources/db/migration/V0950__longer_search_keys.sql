-- A key holds the skeletons of the words of a name beside its words; it is made by R__search_keys.
alter table organisation alter column search_key set data type varchar(8000);
alter table supporter alter column search_key set data type varchar(4000);
alter table signatory alter column search_key set data type varchar(4000);
alter table member_authority alter column search_key set data type varchar(4000);
