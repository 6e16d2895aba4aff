-- Where the answer to a mail goes that a visitor has written; null where it goes to the helpdesk.
alter table outbox_message add column reply_to varchar(200);
create index outbox_message_reply_to on outbox_message (reply_to, created_at);
