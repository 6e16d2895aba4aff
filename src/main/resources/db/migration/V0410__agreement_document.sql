-- Each version of an agreement as it was signed; none is ever changed or removed.
create table agreement_document (
    id          bigint       not null primary key,
    version     bigint       not null,
    adhesion_id bigint       not null references adhesion (id),
    number      integer      not null,
    signed_by   varchar(20)  not null,
    signers     varchar(2000),
    made_at     timestamp with time zone not null,
    hash        varchar(64)  not null,
    content     bytea        not null,
    report      text,
    unique (adhesion_id, number)
);
create index agreement_document_hash on agreement_document (hash);
