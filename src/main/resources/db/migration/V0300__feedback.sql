create table feedback_policy (
    id              bigint      not null primary key,
    version         bigint      not null,
    number_         integer     not null unique,
    effective_from  date        not null,
    interval_months integer     not null,
    window_days     integer     not null,
    reminders       varchar(100) not null,
    grace_days      integer     not null,
    case_days       integer     not null,
    resubmit_days   integer     not null,
    zone            varchar(50) not null
);
-- Source: src/docs/domain.md, "Deadlines". In force since CoM East began, so that every agreement has a policy.
insert into feedback_policy (id, version, number_, effective_from, interval_months, window_days, reminders, grace_days,
                             case_days, resubmit_days, zone)
values (1, 1, 1, date '2011-01-01', 12, 90, '-90 -30 -7 0 1 30', 30, 90, 30, 'Europe/Brussels');

create table feedback_report (
    id                  bigint  not null primary key,
    version             bigint  not null,
    new_adhesions       integer,
    members_adhered     integer,
    members_with_plan   integer,
    members_monitoring  integer,
    services_given      varchar(4000),
    beneficiaries       integer,
    hours               integer,
    events              integer,
    participants        integer,
    media               varchar(4000),
    synergies           varchar(4000),
    difficulties        varchar(4000),
    needs               varchar(4000),
    next_plans          varchar(4000),
    continued_support   boolean not null,
    signer              varchar(200),
    language            varchar(5),
    saved_by            varchar(200),
    saved_at            timestamp with time zone
);

create table feedback_part (
    report_id bigint      not null references feedback_report (id),
    commitment        varchar(20) not null,
    figure            integer,
    story             varchar(4000),
    evidence          varchar(1000),
    primary key (report_id, commitment)
);

create table feedback_period (
    id                 bigint      not null primary key,
    version            bigint      not null,
    supporter_id       bigint      not null references supporter (id),
    number_            integer     not null,
    anchor             date        not null,
    base_due           date        not null,
    policy_id          bigint      not null references feedback_policy (id),
    state              varchar(20) not null,
    born               date        not null,
    next_moment        date,
    resubmit_by        date,
    first_submitted_at timestamp with time zone,
    submitted_at       timestamp with time zone,
    report_id          bigint      not null unique references feedback_report (id),
    unique (supporter_id, base_due)
);
create index feedback_period_next on feedback_period (next_moment, id);
create index feedback_period_state on feedback_period (state, base_due);

create table feedback_extension (
    period_id bigint       not null references feedback_period (id),
    days              integer      not null,
    reason            varchar(1000) not null,
    granted_by        varchar(200) not null,
    granted_at        timestamp with time zone not null
);
create index feedback_extension_period on feedback_extension (period_id);

create table feedback_ledger (
    period_id bigint      not null references feedback_period (id),
    rule              varchar(30) not null,
    due               date        not null,
    stale             boolean     not null,
    happened_at       timestamp with time zone not null,
    primary key (period_id, rule, due)
);

create table feedback_history (
    period_id bigint       not null references feedback_period (id),
    happened_at       timestamp with time zone not null,
    actor             varchar(200) not null,
    actor_role        varchar(20)  not null,
    step              varchar(80)  not null,
    state             varchar(80)  not null,
    reason            varchar(4000)
);
create index feedback_history_period on feedback_history (period_id);

create table sweep_turn (
    id           integer not null primary key,
    started_at   timestamp with time zone,
    leased_until timestamp with time zone,
    finished_at  timestamp with time zone,
    failures     integer not null
);
insert into sweep_turn (id, failures) values (1, 0);
