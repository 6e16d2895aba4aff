create index audit_entry_unsealed on audit_entry (id) where chain_number is null;

-- Entries are sealed once and persons taken out of them; nothing else happens to one. Whoever owns the tables can take this
-- away: then the chain shows what was done.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id, new.happened_at, new.actor_role, new.action, new.subject)
                is not distinct from (old.id, old.happened_at, old.actor_role, old.action, old.subject)
            and (old.chain_number is null
                or (new.chain_number, new.link, new.actor_digest, new.words_digest)
                is not distinct from (old.chain_number, old.link, old.actor_digest, old.words_digest))
            and (new.actor is null or new.actor is not distinct from old.actor)
            and (new.detail is null or new.detail is not distinct from old.detail)
            and (new.before_value is null or new.before_value is not distinct from old.before_value)
            and (new.after_value is null or new.after_value is not distinct from old.after_value)
            and (new.why is null or new.why is not distinct from old.why) then
        return new;
    end if;
    raise exception 'The audit trail is written once: %', old.id;
end $$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
create function audit_trail_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is written once';
end $$;
create trigger audit_trail_stays before truncate on audit_entry for each statement execute function audit_trail_stays();
