-- As the database's administrator, as often as you like, with the password in the environment, where "ps" does not show it:
--   COVENANT_DB_PASSWORD=… psql -f create.sql
--   COVENANT_DB_PASSWORD=… psql -v role=supporters -v database=supporters -f create.sql
-- What is there already stays as it is, the password of the role too: whoever wants another one says \password in psql. The
-- application makes its tables itself when it starts.
\set ON_ERROR_STOP on
\if :{?role}
\else
  \set role covenant
\endif
\if :{?database}
\else
  \set database covenant
\endif
\set password `printf %s "$COVENANT_DB_PASSWORD"`
select not exists (select from pg_roles where rolname = :'role') as lacks_role,
       not exists (select from pg_database where datname = :'database') as lacks_database,
       :'password' = '' as lacks_password \gset
\if :lacks_role
  \if :lacks_password
    do $$ begin raise exception 'COVENANT_DB_PASSWORD is not set'; end $$;
  \endif
  create role :"role" login password :'password';
\endif
\if :lacks_database
  create database :"database" owner :"role" encoding 'UTF8' template template0;
\endif
-- Nobody else who has an account on this server gets in.
revoke connect, temporary on database :"database" from public;
grant connect, temporary on database :"database" to :"role";
\connect :"database"
-- Searching by parts of a name, and without regard to accents. Both are "trusted": the owner could add them too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
