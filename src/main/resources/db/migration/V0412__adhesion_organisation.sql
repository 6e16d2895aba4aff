-- The applications of a network, for its page at the desks.
create index adhesion_organisation on adhesion (organisation_id);
