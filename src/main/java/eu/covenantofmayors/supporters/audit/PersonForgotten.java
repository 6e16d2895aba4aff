package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * A person was taken out of an entry of the trail. It does not say who.
 *
 * @param entry id of the entry
 */
public record PersonForgotten(long entry, Actor actor, Instant at, String why) implements DomainEvent {
    static String subjectOf(long entry) {
        return "audit:" + entry;
    }

    @Override
    public String subject() {
        return subjectOf(entry);
    }

    @Override
    public String detail() {
        return "";
    }
}
