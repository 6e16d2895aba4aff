create table subscription (
    id           bigint       not null primary key,
    version      bigint       not null,
    email        varchar(200) not null unique,
    language     varchar(5)   not null,
    token        varchar(50)  not null unique,
    asked_at     timestamp with time zone not null,
    confirmed_at timestamp with time zone
);

create table newsletter (
    id         bigint      not null primary key,
    version    bigint      not null,
    slug       varchar(100) unique,
    form_token varchar(50) not null unique,
    changed_at timestamp with time zone not null,
    sent_at    timestamp with time zone,
    readers    integer
);

create table newsletter_text (
    newsletter_id bigint     not null references newsletter (id),
    language      varchar(5) not null,
    title         varchar(200),
    intro         varchar(2000),
    primary key (newsletter_id, language)
);

create table newsletter_item (
    newsletter_id  bigint  not null references newsletter (id),
    publication_id bigint  not null references publication (id),
    position       integer not null,
    primary key (newsletter_id, position)
);

-- Where a reader says with one click that they want no more of this kind (RFC 8058).
alter table outbox_message add column unsubscribe_link varchar(500);

-- An issue of it is longer than what else is told by mail.
alter table outbox_message alter column body set data type varchar(20000);
