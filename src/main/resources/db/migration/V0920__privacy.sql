-- Who was shown data of people.
create table personal_access (
    id          bigint not null primary key,
    version     bigint not null,
    happened_at timestamp with time zone not null,
    reader      varchar(200) not null,
    kind        varchar(20)  not null,
    path        varchar(200) not null,
    record_id   varchar(40)  not null
);
create index personal_access_happened on personal_access (happened_at);
create index personal_access_reader on personal_access (reader, id);
create index personal_access_record on personal_access (kind, record_id, id);

-- Who has said yes to what; a person is their address' digest.
create table consent (
    id           bigint not null primary key,
    version      bigint not null,
    purpose      varchar(20)   not null,
    person_hash  varchar(64)   not null,
    language     varchar(5)    not null,
    words        varchar(4000) not null,
    given_at     timestamp with time zone not null,
    withdrawn_at timestamp with time zone
);
create index consent_person on consent (person_hash, id);
create index consent_withdrawn on consent (withdrawn_at);
