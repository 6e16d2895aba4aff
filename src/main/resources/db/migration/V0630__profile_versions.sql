alter table supporter add column logo_id bigint references picture (id);

-- What a network said of itself, each time that it said it anew; none is ever changed.
create table profile_version (
    id           bigint       not null primary key,
    version      bigint       not null,
    supporter_id bigint       not null references supporter (id),
    number_      integer      not null,
    content      text         not null,
    described_by varchar(200) not null,
    described_at timestamp with time zone not null,
    unique (supporter_id, number_)
);

-- What it means to say, until it does.
create table profile_draft (
    id           bigint       not null primary key,
    version      bigint       not null,
    supporter_id bigint       not null unique references supporter (id),
    content      text         not null,
    saved_by     varchar(200) not null,
    saved_at     timestamp with time zone not null
);
