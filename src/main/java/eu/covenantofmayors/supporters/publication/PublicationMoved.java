package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A publication has taken a step of its life. */
public record PublicationMoved(
        Publication publication, PublicationStep step, PublicationState before, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "publication:" + publication.id();
    }

    @Override
    public String detail() {
        return step + ": " + before + " -> " + step.to() + (reason.isEmpty() ? "" : ". " + reason);
    }
}
