create table appointment (
    id          bigint        not null primary key,
    version     bigint        not null,
    account_id  bigint        not null references account (id),
    role        varchar(20)   not null,
    ending      boolean       not null,
    reason      varchar(1000) not null,
    proposed_by varchar(200)  not null,
    proposed_at timestamp with time zone not null,
    decided_by  varchar(200),
    decided_at  timestamp with time zone,
    confirmed   boolean       not null,
    open_key    varchar(50) unique
);
create index appointment_decided on appointment (decided_at);
