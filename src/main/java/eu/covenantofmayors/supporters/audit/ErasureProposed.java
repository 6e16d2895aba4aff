package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An administrator wants a person to be taken out of the trail. It does not say who. */
public record ErasureProposed(AuditErasure erasure, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return erasure.subject();
    }

    @Override
    public String detail() {
        return "";
    }

    @Override
    public String why() {
        return erasure.reason();
    }
}
