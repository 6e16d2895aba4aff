create table implementation_report (
    id           bigint      not null primary key,
    version      bigint      not null,
    year_        integer     not null unique,
    state        varchar(20) not null,
    drawn_at     timestamp with time zone not null,
    published_at timestamp with time zone
);

-- Country and commitment are empty where there is none: they belong to the key.
create table report_figure (
    report_id  bigint      not null references implementation_report (id),
    measure    varchar(30) not null,
    year_      integer     not null,
    country    varchar(2)  not null,
    commitment varchar(20) not null,
    amount     bigint      not null,
    primary key (report_id, measure, year_, country, commitment)
);

create table report_text (
    report_id bigint         not null references implementation_report (id),
    language  varchar(5)     not null,
    part      varchar(20)    not null,
    text      varchar(10000) not null,
    primary key (report_id, language, part)
);

create table report_story (
    report_id    bigint        not null references implementation_report (id),
    position     integer       not null,
    supporter_id bigint        not null references supporter (id),
    commitment   varchar(20)   not null,
    network      varchar(700)  not null,
    country      varchar(2),
    language     varchar(5)    not null,
    story        varchar(4000) not null,
    shown        boolean       not null,
    primary key (report_id, position)
);

create table report_history (
    report_id   bigint       not null references implementation_report (id),
    happened_at timestamp with time zone not null,
    actor       varchar(200) not null,
    actor_role  varchar(20)  not null,
    step        varchar(80)  not null,
    state       varchar(80)  not null,
    reason      varchar(4000)
);
create index report_history_report on report_history (report_id);
