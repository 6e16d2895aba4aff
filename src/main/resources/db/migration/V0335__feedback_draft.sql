-- What the Office remarks beside a field when it hands a report back.
create table feedback_remark (
    report_id bigint        not null references feedback_report (id),
    field     varchar(40)   not null,
    remark    varchar(1000) not null,
    primary key (report_id, field)
);

-- What one colleague wrote and another one overwrote without having seen it: nothing that was saved is lost.
create table feedback_overwritten (
    report_id      bigint       not null references feedback_report (id),
    field          varchar(60)  not null,
    told           varchar(4000) not null,
    written_by     varchar(200),
    overwritten_by varchar(200) not null,
    overwritten_at timestamp with time zone not null
);
create index feedback_overwritten_report on feedback_overwritten (report_id);
