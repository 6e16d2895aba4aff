create table picture (
    id      bigint      not null primary key,
    version bigint      not null,
    hash    varchar(64) not null unique,
    width   integer     not null,
    height  integer     not null,
    large   bytea       not null,
    small   bytea       not null
);

create table publication (
    id                   bigint      not null primary key,
    version              bigint      not null,
    kind                 varchar(20) not null,
    state                varchar(20) not null,
    slug                 varchar(100) unique,
    form_token           varchar(50) not null unique,
    supporter_id         bigint references supporter (id),
    picture_id           bigint references picture (id),
    published_at         timestamp with time zone,
    changed_at           timestamp with time zone not null,
    starts_at            timestamp with time zone,
    ends_at              timestamp with time zone,
    event_kind           varchar(20),
    starts_local         timestamp,
    ends_local           timestamp,
    event_zone           varchar(50),
    organiser            varchar(300),
    place                varchar(300),
    event_country        varchar(2),
    online_link          varchar(300),
    event_languages      varchar(200),
    audience             varchar(300),
    registration_link    varchar(300),
    registration_until   date,
    capacity             integer,
    contact              varchar(300),
    participants         integer,
    material_link        varchar(300),
    practice_category    varchar(20),
    practice_progress    varchar(20),
    practice_country     varchar(2),
    practice_signatories varchar(300),
    began_in             integer,
    ended_in             integer,
    co2_saved            integer,
    energy_saved         integer,
    renewable_energy     integer,
    cost                 bigint,
    jobs                 integer,
    practice_link        varchar(300)
);
create index publication_newest on publication (kind, state, published_at);
create index publication_next on publication (kind, state, starts_at);
create index publication_supporter on publication (supporter_id, kind);

create table publication_text (
    publication_id bigint      not null references publication (id),
    language       varchar(5)  not null,
    title          varchar(200),
    summary        varchar(500),
    body           varchar(20000),
    alternative    varchar(300),
    primary key (publication_id, language)
);

create table publication_history (
    publication_id bigint       not null references publication (id),
    happened_at    timestamp with time zone not null,
    actor          varchar(200) not null,
    actor_role     varchar(20)  not null,
    step           varchar(80)  not null,
    state          varchar(80)  not null,
    reason         varchar(4000)
);
create index publication_history_publication on publication_history (publication_id);
