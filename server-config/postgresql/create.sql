-- As the database's administrator, as often as you like:  psql -v password=… -f create.sql
-- What is there already stays, but the password, which becomes this one. The application makes its tables itself when it starts.
\set ON_ERROR_STOP on
select 'create role covenant login' where not exists (select from pg_roles where rolname = 'covenant') \gexec
alter role covenant password :'password';
select $$create database covenant owner covenant encoding 'UTF8' template template0$$
 where not exists (select from pg_database where datname = 'covenant') \gexec
\connect covenant
-- Searching by parts of a name, and without regard to accents. Both are "trusted": the owner could add them too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
