-- Who somebody is to the institution's sign-on: its name, and its name for them. Mail addresses change hands, these do not.
alter table account add column identity_issuer varchar(300);
alter table account add column identity_subject varchar(255);
create unique index account_identity on account (identity_issuer, identity_subject);
