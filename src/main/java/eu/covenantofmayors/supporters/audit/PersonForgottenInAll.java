package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.DomainEvents;
import java.time.Instant;
import java.util.List;

/**
 * {@link PersonForgotten} for all entries that a person was taken out of at once.
 *
 * @param ids of the entries
 */
record PersonForgottenInAll(List<Long> ids, String detail, Actor actor, Instant at) implements DomainEvents {
    @Override
    public Class<? extends DomainEvent> each() {
        return PersonForgotten.class;
    }

    @Override
    public String kind() {
        return PersonForgotten.KIND;
    }
}
