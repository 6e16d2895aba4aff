-- What the sweep needs to find periods that stand alike, without looking at each: copies kept by FeedbackPeriod.
alter table feedback_period add column owed_by date;
alter table feedback_period add column reminds_since date;
update feedback_period set
    owed_by = base_due + cast((select coalesce(sum(e.days), 0) from feedback_extension e
                               where e.period_id = feedback_period.id) as integer),
    reminds_since = greatest(born, coalesce((select max(cast(e.granted_at as date)) + 1 from feedback_extension e
                                             where e.period_id = feedback_period.id), born));
update feedback_period set
    reminds_since = greatest(reminds_since, resubmit_by + 1 - (select p.resubmit_days from feedback_policy p
                                                               where p.id = feedback_period.policy_id))
    where resubmit_by is not null;
update feedback_period set owed_by = resubmit_by
    where resubmit_by > owed_by and state in ('OPEN', 'RETURNED');
alter table feedback_period alter column owed_by set not null;
alter table feedback_period alter column reminds_since set not null;
-- Who has left owes nothing: the sweep need not ask for the network's state any more.
update feedback_period set next_moment = null
    where supporter_id in (select id from supporter where state in ('ENDED', 'WITHDRAWN'));
-- The standing changes for many at once; without it in an index such a change stays on its page.
drop index supporter_state;
create index supporter_state on supporter (state);
