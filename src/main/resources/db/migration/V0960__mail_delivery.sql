-- When the present round of attempts began: five days after it a mail is given up (RFC 5321, 4.5.4.1).
alter table outbox_message add column first_attempt_at timestamp with time zone;

-- By whom a report of a returned mail finds it when its Message-ID was rewritten or left out.
create index outbox_message_sent_to on outbox_message (recipient, sent_at) where sent_at is not null;

-- A newsletter with twenty long entries is longer than 20,000 characters.
alter table outbox_message alter column body set data type varchar(40000);
