-- Files in which the virus scanner has found something: packed, so that nothing starts by a click; one row for each content.
create table quarantined_file (
    id             bigint       not null primary key,
    version        bigint       not null,
    file_name      varchar(200) not null,
    place          varchar(200) not null,
    finding        varchar(200) not null,
    length         integer      not null,
    sha256         varchar(64)  not null unique,
    content        bytea,
    content_length integer      not null,
    handed_in_by   varchar(200) not null,
    handed_in_at   timestamp with time zone not null,
    times          integer      not null
);
create index quarantined_file_at on quarantined_file (handed_in_at);
create index quarantined_file_by on quarantined_file (handed_in_by);
