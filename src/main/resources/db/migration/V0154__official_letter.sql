-- Each decision as a letter, as it was when it was taken; none is ever changed or removed.
create table official_letter (
    id       bigint       not null primary key,
    version  bigint       not null,
    subject  varchar(100) not null,
    line     integer      not null,
    language varchar(10)  not null,
    made_at  timestamp with time zone not null,
    hash     varchar(64)  not null,
    content  bytea        not null,
    unique (subject, line, language)
);
