-- Taking a person out of the audit trail takes two administrators, and leaves a pseudonym.
create table audit_erasure (
    id          bigint        not null primary key,
    version     bigint        not null,
    person      varchar(200),
    account_id  bigint references account (id),
    reason      varchar(1000) not null,
    done_by     bigint        not null,
    mentioned   bigint        not null,
    proposed_by varchar(200)  not null,
    proposed_at timestamp with time zone not null,
    decided_by  varchar(200),
    decided_at  timestamp with time zone,
    pseudonym   varchar(40)
);
create unique index audit_erasure_open on audit_erasure (lower(person)) where decided_at is null;
create index audit_erasure_decided on audit_erasure (decided_at);

alter table audit_entry add column pseudonym varchar(40);

-- As in V0141; besides, a pseudonym is given once, when the person is taken out.
create or replace function audit_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id, new.happened_at, new.actor_role, new.action, new.subject)
                is not distinct from (old.id, old.happened_at, old.actor_role, old.action, old.subject)
            and (old.chain_number is null
                or (new.chain_number, new.link, new.actor_digest, new.words_digest)
                is not distinct from (old.chain_number, old.link, old.actor_digest, old.words_digest))
            and (new.actor is null or new.actor is not distinct from old.actor)
            and (new.pseudonym is not distinct from old.pseudonym
                or old.pseudonym is null and old.actor is not null and new.actor is null)
            and (new.detail is null or new.detail is not distinct from old.detail)
            and (new.before_value is null or new.before_value is not distinct from old.before_value)
            and (new.after_value is null or new.after_value is not distinct from old.after_value)
            and (new.why is null or new.why is not distinct from old.why) then
        return new;
    end if;
    raise exception 'The audit trail is written once: %', old.id;
end $$;
