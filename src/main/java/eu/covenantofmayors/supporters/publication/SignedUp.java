package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody means to come to an event, or does not any more. */
public record SignedUp(Publication event, boolean comes, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "publication:" + event.id();
    }

    @Override
    public String detail() {
        return comes ? "comes" : "does not come";
    }
}
