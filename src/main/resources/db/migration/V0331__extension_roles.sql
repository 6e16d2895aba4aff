-- In which capacity more time was granted: what the Commission gives takes nothing from what the Office may. Until now the
-- pages have let the Office only.
alter table feedback_extension add column granted_role varchar(20) default 'OFFICE' not null;

-- Who has left a request to the Commission, when and why; the decision comes on top.
alter table extension_request add column passed_on_by varchar(200);
alter table extension_request add column passed_on_at timestamp with time zone;
alter table extension_request add column passed_on_remarks varchar(1000);

-- Reports that were due so long ago that the new date would be over already: no fault.
alter table mass_extension add column too_late integer default 0 not null;
