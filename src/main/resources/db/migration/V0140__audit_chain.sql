-- What an entry tells of before, after and why; and its link in the chain, which it gets soon after it was written.
alter table audit_entry add column before_value varchar(4000);
alter table audit_entry add column after_value varchar(4000);
alter table audit_entry add column why varchar(4000);
alter table audit_entry add column chain_number bigint;
alter table audit_entry add column actor_salt varchar(32);
alter table audit_entry add column actor_digest varchar(64);
alter table audit_entry add column words_salt varchar(32);
alter table audit_entry add column words_digest varchar(64);
alter table audit_entry add column link varchar(64);
-- A person is forgotten by taking the name out; the digest stays.
alter table audit_entry alter column actor drop not null;
create unique index audit_entry_chain on audit_entry (chain_number);
create index audit_entry_happened on audit_entry (happened_at);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_action on audit_entry (action, id);

-- The end of the chain; its one row is the lock by which nodes take turns.
create table audit_chain (
    id      bigint      not null primary key,
    version bigint      not null,
    last    bigint      not null,
    link    varchar(64) not null
);
insert into audit_chain (id, version, last, link) values (1, 1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
