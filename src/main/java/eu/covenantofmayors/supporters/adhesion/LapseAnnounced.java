package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An application has been idle for long; its applicant is told when it will lapse. */
public record LapseAnnounced(Adhesion adhesion, int notice, Instant lapsesAt, Instant at) implements DomainEvent {
    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public String subject() {
        return adhesion.subject();
    }

    @Override
    public String detail() {
        return adhesion.reference() + " notice " + notice;
    }
}
