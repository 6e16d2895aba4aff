package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has begun an application; the link to resume it goes to them by mail. */
public record AdhesionStarted(Adhesion adhesion, Instant at) implements DomainEvent {
    @Override
    public Actor actor() {
        return adhesion.applicant();
    }

    @Override
    public String subject() {
        return adhesion.subject();
    }

    @Override
    public String detail() {
        return adhesion.reference();
    }
}
