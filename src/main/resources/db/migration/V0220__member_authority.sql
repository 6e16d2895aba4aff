-- The local authorities that are members of a network, as the network itself tells them.
create table member_import (
    id            bigint       not null primary key,
    version       bigint       not null,
    supporter_id  bigint       not null references supporter (id),
    file_name     varchar(200) not null,
    content       bytea,
    state         varchar(20)  not null,
    charset       varchar(20)  not null,
    separator_    varchar(1)   not null,
    decimal_comma boolean      not null,
    header        boolean      not null,
    rows_total    integer      not null,
    rows_done     integer      not null,
    added         integer      not null,
    known         integer      not null,
    problem_count integer      not null,
    started_by    varchar(200) not null,
    started_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null
);
create index member_import_supporter on member_import (supporter_id, started_at);

create table member_import_column (
    import_id bigint      not null references member_import (id),
    field     varchar(20) not null,
    position  integer     not null,
    primary key (import_id, field)
);

create table member_import_problem (
    import_id    bigint       not null references member_import (id),
    position     integer      not null,
    sheet_row    integer      not null,
    sheet_column varchar(50)  not null,
    cell_value   varchar(200) not null,
    reason       varchar(50)  not null,
    primary key (import_id, position)
);

create table member_authority (
    id           bigint       not null primary key,
    version      bigint       not null,
    supporter_id bigint       not null references supporter (id),
    name         varchar(300) not null,
    country_code char(2)      not null,
    region       varchar(200),
    population   integer,
    member_since date,
    candidate    boolean      not null,
    name_key     varchar(600) not null,
    search_key   varchar(1000) not null,
    signatory_id bigint references signatory (id),
    suggested_id bigint references signatory (id),
    declined_id  bigint references signatory (id),
    confidence   integer,
    likeness     varchar(30),
    import_id    bigint references member_import (id),
    added_at     timestamp with time zone not null,
    unique (supporter_id, name_key),
    unique (supporter_id, signatory_id)
);
create index member_authority_name on member_authority (supporter_id, name, id);
create index member_authority_signatory on member_authority (signatory_id);
create index member_authority_suggested on member_authority (suggested_id);
create index member_authority_import on member_authority (import_id);
