-- Who set a version, when and why: unknown of the first, which came with the system.
alter table feedback_policy add column set_by varchar(200);
alter table feedback_policy add column set_at timestamp with time zone;
alter table feedback_policy add column reason varchar(4000);
-- A version that was still to come may be withdrawn: it keeps its number and its row, and never takes effect.
alter table feedback_policy add column withdrawn_by varchar(200);
alter table feedback_policy add column withdrawn_at timestamp with time zone;
alter table feedback_policy add column withdrawn_reason varchar(4000);
