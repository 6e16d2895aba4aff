-- Whoever belongs to several organisations acts for the one that they have chosen last.
alter table membership add chosen_at timestamp with time zone;
