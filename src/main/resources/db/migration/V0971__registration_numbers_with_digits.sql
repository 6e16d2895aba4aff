-- A web domain keeps nobody out any more: many networks have their page at the same host. Neither does an entry without digits,
-- such as "-" or "n/a".
alter table adhesion drop column open_domain;
update adhesion set open_registration = null where open_registration !~ '[0-9]';
