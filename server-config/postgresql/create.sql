-- Once, as the database's administrator:  psql -v password=… -f create.sql
-- The application makes its tables itself when it starts.
create role covenant login password :'password';
create database covenant owner covenant encoding 'UTF8' template template0;
\connect covenant
-- Searching by parts of a name, and without regard to accents. Both are "trusted": the owner could add them too.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
