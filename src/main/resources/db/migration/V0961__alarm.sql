-- Whether the operator has been told of a condition of the system, and since when that is no longer as they were told.
create table alarm (
    name          varchar(50) not null primary key,
    raised        boolean     not null,
    differs_since timestamp with time zone
);
