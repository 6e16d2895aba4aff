package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * A person was taken out of an entry of the trail. It does not say who, but seals the pseudonym into the chain.
 *
 * @param entry id of the entry
 */
public record PersonForgotten(long entry, String pseudonym, Actor actor, Instant at) implements DomainEvent {
    static final String KIND = "audit";

    static String subjectOf(long entry) {
        return KIND + ":" + entry;
    }

    @Override
    public String subject() {
        return subjectOf(entry);
    }

    @Override
    public String detail() {
        return pseudonym;
    }
}
