-- Months by which a period's due date lies behind the grid of its anchor, since its cycle was aligned.
alter table feedback_period add column shift_months integer default 0 not null;

-- The reporting cycle of an agreement is moved once. Source: src/docs/domain.md, "Deadlines".
create table alignment (
    id           bigint        not null primary key,
    version      bigint        not null,
    supporter_id bigint        not null references supporter (id),
    anchor       date          not null,
    months       integer       not null check (months between 1 and 11),
    due_before   date          not null,
    due_after    date          not null,
    reason       varchar(1000) not null,
    aligned_by   varchar(200)  not null,
    aligned_at   timestamp with time zone not null,
    unique (supporter_id, anchor)
);
