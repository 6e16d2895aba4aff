-- The rest of a policy's numbers. Source: design.md section 4.
alter table feedback_policy add column answer_days integer default 30 not null;
alter table feedback_policy add column office_days integer default 30 not null;
alter table feedback_policy add column calendar_day varchar(7);
