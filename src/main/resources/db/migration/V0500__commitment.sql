create table action (
    id                  bigint       not null primary key,
    version             bigint       not null,
    supporter_id        bigint       not null references supporter (id),
    commitment          varchar(20)  not null,
    kind                varchar(20)  not null,
    title               varchar(200) not null,
    description         varchar(4000),
    happened_on         date         not null,
    place               varchar(200),
    participants        integer,
    signatories_reached integer,
    link                varchar(300),
    form_token          varchar(50)  not null,
    recorded_at         timestamp with time zone not null,
    unique (supporter_id, form_token)
);
create index action_supporter on action (supporter_id, commitment, happened_on);
