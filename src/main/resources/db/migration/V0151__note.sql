create table note (
    id              bigint        not null primary key,
    version         bigint        not null,
    organisation_id bigint        not null references organisation (id),
    author          varchar(200)  not null,
    written_at      timestamp with time zone not null,
    text            varchar(4000) not null,
    file_name       varchar(200),
    content         bytea,
    sha256          char(64)
);
create index note_organisation on note (organisation_id, written_at);
