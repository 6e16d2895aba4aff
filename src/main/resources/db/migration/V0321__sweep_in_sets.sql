-- Rows that are written in sets take their id here; EclipseLink takes the 50 below a value of the sequence, these the value.
alter table audit_entry alter column id set default nextval('ids');
alter table outbox_message alter column id set default nextval('ids');
-- Leaves room in each page for rows that are changed, so that indexes need not follow.
alter table supporter set (fillfactor = 85);
-- Only what the queries ask for: mails written in sets have no Message-ID yet, and go to no officer.
drop index outbox_message_message_id;
create index outbox_message_message_id on outbox_message (message_id) where message_id is not null;
drop index outbox_message_recipient;
create index outbox_message_recipient on outbox_message (recipient, sent_at) where digest;
create index feedback_period_outdated on feedback_period (policy_id, id) where state = 'SCHEDULED';
