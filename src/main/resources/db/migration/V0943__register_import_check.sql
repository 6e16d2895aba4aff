-- A release is looked at before it is imported: the file waits until then. What it has changed can be looked up and taken back.
alter table register_import add state varchar(20) default 'IMPORTED' not null;
alter table register_import add content bytea;
alter table register_import add absent integer default 0 not null;

create table register_change (
    id           bigint       not null primary key,
    version      bigint       not null,
    import_id    bigint       not null references register_import (id),
    position     integer      not null,
    register_id  varchar(50)  not null,
    name         varchar(300) not null,
    country_code char(2)      not null,
    before_      text,
    after_       text
);
create index register_change_import on register_change (import_id, position);
