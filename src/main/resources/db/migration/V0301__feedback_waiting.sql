-- The rest of a policy's numbers. Source: src/docs/domain.md, "Deadlines".
alter table feedback_policy add column answer_days integer default 30 not null;
alter table feedback_policy add column office_days integer default 30 not null;
alter table feedback_policy add column calendar_day varchar(7);
