package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Another administrator has confirmed or declined that a person is taken out of the trail. It does not say who. */
public record ErasureDecided(AuditErasure erasure, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return erasure.subject();
    }

    @Override
    public String detail() {
        return erasure.isConfirmed() ? erasure.pseudonym() : "";
    }

    @Override
    public String after() {
        return erasure.isConfirmed() ? "CONFIRMED" : "DECLINED";
    }

    @Override
    public String why() {
        return erasure.reason();
    }
}
