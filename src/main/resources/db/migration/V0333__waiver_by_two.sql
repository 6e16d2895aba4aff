-- A second waiver in a row takes two officers.
alter table feedback_period add column waiver_proposed_by varchar(200);
alter table feedback_period add column waiver_reason varchar(1000);
