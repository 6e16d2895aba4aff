-- Rows and remarks are counted apart: a row is left out only when something is missing that each needs.
alter table register_problem add outcome varchar(20) default 'ROW_LEFT_OUT' not null;
alter table register_problem add understood varchar(50);
alter table member_import_problem add outcome varchar(20) default 'ROW_LEFT_OUT' not null;
alter table member_import_problem add understood varchar(50);
alter table register_import add left_out integer default 0 not null;
update register_import set left_out = rows_read - added - changed - unchanged;
alter table member_import add left_out integer default 0 not null;
update member_import set left_out = rows_total - added - known where state = 'DONE';
