-- Mails that staff may get together, under one Message-ID; mails and addresses that came back.
alter table outbox_message add column message_id varchar(100);
alter table outbox_message add column digest boolean default false not null;
alter table outbox_message add column bounced_at timestamp with time zone;
create index outbox_message_message_id on outbox_message (message_id);
create index outbox_message_recipient on outbox_message (recipient, sent_at);

create table bounced_address (
    id           bigint       not null primary key,
    version      bigint       not null,
    address      varchar(200) not null unique,
    mail_id      bigint       not null references outbox_message (id),
    reason       varchar(500) not null,
    bounced_at   timestamp with time zone not null,
    confirmed_by varchar(200),
    confirmed_at timestamp with time zone
);
create index bounced_address_mail on bounced_address (mail_id);
