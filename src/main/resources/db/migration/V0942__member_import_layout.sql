-- A list may stand on any sheet, below titles; thousands are told from decimals by themselves.
alter table member_import add sheet integer default 0 not null;
alter table member_import add heading_row integer default 1 not null;
update member_import set heading_row = 0 where header = false;
alter table member_import drop column header;
alter table member_import drop column decimal_comma;
