-- Who is signed in, and where. A session of the container only points to its row: what is ended here is ended on every node.
create table account_session (
    id           bigint not null primary key,
    version      bigint not null,
    account_id   bigint not null references account (id),
    started_at   timestamp with time zone not null,
    seen_at      timestamp with time zone not null,
    ended_at     timestamp with time zone,
    address      varchar(45) not null,
    browser      varchar(300) not null,
    browser_hash varchar(64) not null
);
create index account_session_account on account_session (account_id, ended_at);
create index account_session_seen on account_session (seen_at);

-- How many passwords and codes were tried lately; all nodes count together.
create table guesses (
    bucket varchar(200) not null primary key,
    since  timestamp with time zone not null,
    made   int not null
);
create index guesses_since on guesses (since);

alter table account add column second_factor varchar(64);
alter table account add column second_factor_step bigint;
create table account_recovery (
    account_id bigint not null references account (id),
    code_hash  varchar(64) not null,
    primary key (account_id, code_hash)
);
