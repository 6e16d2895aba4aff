-- The Office may let a draft be submitted although its organisation is known already.
alter table adhesion add column duplicate_allowed boolean default false not null;

-- Which notices before it lapses have been given, and when the last one was.
alter table adhesion add column lapse_notices integer default 0 not null;
alter table adhesion add column lapse_notice_at timestamp with time zone;
