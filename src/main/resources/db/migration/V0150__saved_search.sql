create table saved_search (
    id         bigint        not null primary key,
    version    bigint        not null,
    account_id bigint        not null references account (id),
    list       varchar(200)  not null,
    name       varchar(60)   not null,
    query      varchar(1000) not null,
    unique (account_id, list, name)
);
