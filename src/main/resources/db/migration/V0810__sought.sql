-- What a network looks for at others, to find partners.
create table supporter_sought (
    supporter_id bigint      not null references supporter (id),
    kind         varchar(20) not null,
    primary key (supporter_id, kind)
);
