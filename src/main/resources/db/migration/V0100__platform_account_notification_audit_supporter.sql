-- Ids of all tables come from one sequence, in steps of 50 (EclipseLink takes the 50 below the value it is given).
create sequence ids start with 50 increment by 50;

create table country (
    code          char(2) not null primary key,
    covered_from  date    not null,
    covered_until date
);
-- Source: src/docs/domain.md, "People".
insert into country (code, covered_from, covered_until) values
    ('AM', date '2011-01-01', null),
    ('AZ', date '2011-01-01', null),
    ('GE', date '2011-01-01', null),
    ('MD', date '2011-01-01', null),
    ('UA', date '2011-01-01', null),
    ('BY', date '2011-01-01', date '2021-12-31'),
    ('KZ', date '2011-01-01', date '2015-12-31'),
    ('KG', date '2011-01-01', date '2015-12-31'),
    ('TJ', date '2011-01-01', date '2015-12-31'),
    ('TM', date '2011-01-01', date '2015-12-31'),
    ('UZ', date '2011-01-01', date '2015-12-31');

create table organisation (
    id                  bigint       not null primary key,
    version             bigint       not null,
    official_name       varchar(300) not null,
    english_name        varchar(300),
    acronym             varchar(50),
    kind                varchar(30),
    level               varchar(20),
    country_code        char(2),
    territory           varchar(200),
    registration_number varchar(100),
    website             varchar(200)
);
create index organisation_country on organisation (country_code);

create table account (
    id              bigint       not null primary key,
    version         bigint       not null,
    email           varchar(200) not null unique,
    name            varchar(200) not null,
    language        varchar(5)   not null,
    password_hash   varchar(300),
    invitation_hash char(64) unique,
    invited_until   timestamp with time zone,
    closed          boolean      not null
);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(20) not null,
    primary key (account_id, role)
);

create table membership (
    id              bigint      not null primary key,
    version         bigint      not null,
    account_id      bigint      not null references account (id),
    organisation_id bigint      not null references organisation (id),
    role            varchar(20) not null,
    unique (account_id, organisation_id, role)
);
create index membership_organisation on membership (organisation_id);

create table outbox_message (
    id              bigint         not null primary key,
    version         bigint         not null,
    message_key     varchar(300)   not null unique,
    recipient       varchar(200)   not null,
    language        varchar(5)     not null,
    subject         varchar(500)   not null,
    body            varchar(10000) not null,
    status          varchar(20)    not null,
    created_at      timestamp with time zone not null,
    next_attempt_at timestamp with time zone not null,
    sent_at         timestamp with time zone,
    attempts        integer        not null,
    last_error      varchar(500)
);
create index outbox_message_due on outbox_message (status, next_attempt_at);

create table audit_entry (
    id          bigint       not null primary key,
    version     bigint       not null,
    happened_at timestamp with time zone not null,
    actor       varchar(200) not null,
    actor_role  varchar(20)  not null,
    action      varchar(100) not null,
    subject     varchar(100) not null,
    detail      varchar(4000)
);
create index audit_entry_subject on audit_entry (subject, id);

create table supporter (
    id               bigint       not null primary key,
    version          bigint       not null,
    organisation_id  bigint       not null unique references organisation (id),
    slug             varchar(100) not null unique,
    register_name    varchar(300),
    state            varchar(20)  not null,
    standing         varchar(20)  not null,
    agreement_date   date,
    website          varchar(200),
    contact_name     varchar(200),
    contact_position varchar(200),
    contact_email    varchar(200),
    contact_phone    varchar(50),
    member_count     integer,
    territory        varchar(200),
    confirmed_at     timestamp with time zone
);
create index supporter_state on supporter (state, standing);

create table supporter_summary (
    supporter_id bigint        not null references supporter (id),
    language     varchar(5)    not null,
    summary      varchar(4000) not null,
    primary key (supporter_id, language)
);

create table supporter_service (
    supporter_id bigint        not null references supporter (id),
    position     integer       not null,
    kind         varchar(20)   not null,
    description  varchar(2000) not null,
    languages    varchar(200),
    area         varchar(200),
    cost         varchar(200),
    primary key (supporter_id, position)
);

create table supporter_history (
    supporter_id bigint       not null references supporter (id),
    happened_at  timestamp with time zone not null,
    actor        varchar(200) not null,
    actor_role   varchar(20)  not null,
    step         varchar(80)  not null,
    state        varchar(80)  not null,
    reason       varchar(4000)
);
create index supporter_history_supporter on supporter_history (supporter_id);

create table suspension_case (
    id           bigint       not null primary key,
    version      bigint       not null,
    supporter_id bigint       not null references supporter (id),
    reason       varchar(30)  not null,
    open_key     varchar(100) unique,
    about        varchar(100) not null,
    grounds      varchar(4000),
    opened_by    varchar(200) not null,
    opened_at    timestamp with time zone not null,
    notice_at    timestamp with time zone,
    answer_until timestamp with time zone,
    answer       varchar(4000),
    answered_at  timestamp with time zone,
    closed_at    timestamp with time zone,
    outcome      varchar(20)
);
create index suspension_case_open on suspension_case (closed_at, opened_at);
