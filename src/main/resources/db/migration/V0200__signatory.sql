create table signatory (
    id            bigint       not null primary key,
    version       bigint       not null,
    register_id   bigint       not null unique,
    gcom_id       varchar(50),
    name          varchar(300) not null,
    country_code  char(2)      not null,
    population    integer,
    latitude      double precision,
    longitude     double precision,
    adhesion_date date,
    com2020       boolean      not null,
    com2030       boolean      not null,
    com2050       boolean      not null,
    adapt         boolean      not null,
    adhesion_type varchar(20),
    status        varchar(20)  not null,
    coordinator   varchar(300),
    group_name    varchar(300),
    supporter_id  bigint references supporter (id)
);
create index signatory_supporter on signatory (supporter_id);
create index signatory_country on signatory (country_code, name);

create table register_import (
    id          bigint       not null primary key,
    version     bigint       not null,
    file_name   varchar(200) not null,
    sha256      char(64)     not null,
    started_at  timestamp with time zone not null,
    finished_at timestamp with time zone not null,
    imported_by varchar(200) not null,
    rows_read   integer      not null,
    added       integer      not null,
    changed     integer      not null,
    unchanged   integer      not null,
    problem_count integer    not null
);
create index register_import_sha256 on register_import (sha256);

create table register_problem (
    import_id    bigint       not null references register_import (id),
    position     integer      not null,
    sheet_row    integer      not null,
    sheet_column varchar(50)  not null,
    cell_value   varchar(200) not null,
    reason       varchar(50)  not null,
    primary key (import_id, position)
);
