-- What is due in the next days, for the Office's desk.
create index feedback_period_owed_by on feedback_period (owed_by);
