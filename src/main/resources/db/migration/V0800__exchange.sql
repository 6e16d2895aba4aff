create table discussion_group (
    id         bigint        not null primary key,
    version    bigint        not null,
    title      varchar(200)  not null,
    about      varchar(2000) not null,
    language   varchar(5)    not null,
    founder_id bigint        not null references supporter (id),
    founded_at timestamp with time zone not null,
    form_token varchar(50)   not null unique
);

create table group_member (
    id           bigint      not null primary key,
    version      bigint      not null,
    group_id     bigint      not null references discussion_group (id),
    account_id   bigint      not null references account (id),
    subscription varchar(10) not null,
    told_until   timestamp with time zone not null,
    unique (group_id, account_id)
);
create index group_member_account on group_member (account_id);

create table discussion (
    id         bigint       not null primary key,
    version    bigint       not null,
    group_id   bigint       not null references discussion_group (id),
    title      varchar(200) not null,
    started_at timestamp with time zone not null,
    last_at    timestamp with time zone not null,
    replies    integer      not null,
    closed     boolean      not null
);
create index discussion_group_last on discussion (group_id, last_at);

create table contribution (
    id            bigint        not null primary key,
    version       bigint        not null,
    discussion_id bigint        not null references discussion (id),
    author_id     bigint        not null references account (id),
    supporter_id  bigint        not null references supporter (id),
    text          varchar(8000) not null,
    posted_at     timestamp with time zone not null,
    form_token    varchar(50)   not null unique,
    file_name     varchar(200),
    content       bytea,
    hidden_by     varchar(200),
    hidden_why    varchar(1000)
);
create index contribution_discussion on contribution (discussion_id, id);

create table abuse_report (
    id              bigint        not null primary key,
    version         bigint        not null,
    contribution_id bigint        not null references contribution (id),
    reporter_id     bigint        not null references account (id),
    reason          varchar(1000) not null,
    reported_at     timestamp with time zone not null,
    decided_by      varchar(200),
    decided_at      timestamp with time zone,
    unique (contribution_id, reporter_id)
);
