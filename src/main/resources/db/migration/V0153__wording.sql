-- What the institution says in its own words in place of a built-in text.
create table wording (
    id       bigint       not null primary key,
    version  bigint       not null,
    text_key varchar(200) not null,
    language varchar(10)  not null,
    text     varchar(20000) not null,
    unique (text_key, language)
);
