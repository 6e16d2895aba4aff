-- Secret addresses under which people subscribe to due dates. One for each person and network, or person and Office.
create table calendar_feed (
    id              bigint      not null primary key,
    version         bigint      not null,
    account_id      bigint      not null references account (id),
    organisation_id bigint      references organisation (id),
    owner           varchar(60) not null unique,
    secret_hash     varchar(64) not null unique,
    made_at         timestamp with time zone not null
);
create index calendar_feed_organisation on calendar_feed (organisation_id);
