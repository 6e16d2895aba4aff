-- What shows that an action was done; seen by the network, the Office and the Commission.
create table action_document (
    id        bigint       not null primary key,
    version   bigint       not null,
    action_id bigint       not null references action (id),
    file_name varchar(200) not null,
    content   bytea        not null,
    length    integer      not null,
    sha256    varchar(64)  not null,
    added_by  varchar(200) not null,
    added_at  timestamp with time zone not null,
    unique (action_id, sha256)
);
