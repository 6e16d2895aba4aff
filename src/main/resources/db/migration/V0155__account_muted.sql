-- Which mails somebody does not want; what their network has to know still reaches one of its people.
create table account_muted (
    account_id bigint      not null references account (id),
    topic      varchar(20) not null,
    primary key (account_id, topic)
);
