-- A calendar of due dates under a secret address: one for each network, one for each officer over all networks.
create table deadline_feed (
    id           bigint      not null primary key,
    version      bigint      not null,
    supporter_id bigint      unique references supporter (id),
    officer_id   bigint      unique references account (id),
    made_by_id   bigint      not null references account (id),
    secret_hash  varchar(64) not null unique,
    made_at      timestamp with time zone not null,
    check ((supporter_id is null) <> (officer_id is null))
);
