-- A case keeps what the Office and the Commission wrote apart, who decided, and why.
alter table suspension_case add column owed_by date;
alter table suspension_case add column notice_by varchar(200);
alter table suspension_case add column notice_grounds varchar(4000);
alter table suspension_case add column closed_by varchar(200);
alter table suspension_case add column closing_reason varchar(4000);
-- A notice has overwritten the grounds of its case: what they were before is not known any more.
update suspension_case c set notice_grounds = c.grounds,
    notice_by = (select min(h.actor) from supporter_history h where h.supporter_id = c.supporter_id
        and h.happened_at = c.notice_at and h.step = 'SupporterStep.ISSUE_NOTICE')
    where c.notice_at is not null;
update suspension_case set owed_by = cast(grounds as date), grounds = null
    where notice_at is null and opened_by = 'system' and grounds ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
