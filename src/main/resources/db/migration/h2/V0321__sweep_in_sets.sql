-- Rows that are written in sets take their id here; EclipseLink takes the 50 below a value of the sequence, these the value.
alter table audit_entry alter column id set default next value for ids;
alter table outbox_message alter column id set default next value for ids;
create index feedback_period_outdated on feedback_period (state, policy_id);
