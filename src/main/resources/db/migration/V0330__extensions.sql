-- A network asks for more time; at most one request of a period is open.
create table extension_request (
    id         bigint        not null primary key,
    version    bigint        not null,
    period_id  bigint        not null references feedback_period (id),
    open_key   bigint        unique,
    days       integer       not null,
    reason     varchar(1000) not null,
    asked_by   varchar(200)  not null,
    asked_at   timestamp with time zone not null,
    passed_on  boolean       not null,
    outcome    varchar(20),
    decided_by varchar(200),
    decided_at timestamp with time zone,
    remarks    varchar(1000)
);
create index extension_request_period on extension_request (period_id);
create index extension_request_open on extension_request (outcome, asked_at);

-- One decision for a country or for all; carried out in small steps, so it may be found half done.
create table mass_extension (
    id           bigint        not null primary key,
    version      bigint        not null,
    form         varchar(64)   not null unique,
    country_code char(2),
    days         integer       not null,
    reason       varchar(1000) not null,
    decided_by   varchar(200)  not null,
    decided_at   timestamp with time zone not null,
    reached      bigint        not null,
    extended     integer       not null,
    beyond       integer       not null,
    failed       integer       not null,
    finished_at  timestamp with time zone
);
alter table feedback_extension add column decision_id bigint references mass_extension (id);
