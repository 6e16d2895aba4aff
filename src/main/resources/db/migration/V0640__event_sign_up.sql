-- Who of the networks means to come to an event.
create table event_sign_up (
    id             bigint not null primary key,
    version        bigint not null,
    publication_id bigint not null references publication (id),
    account_id     bigint not null references account (id),
    supporter_id   bigint not null references supporter (id),
    signed_up_at   timestamp with time zone not null,
    reminded_at    timestamp with time zone,
    unique (publication_id, account_id)
);
create index event_sign_up_account on event_sign_up (account_id);
