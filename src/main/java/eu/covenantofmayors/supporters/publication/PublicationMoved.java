package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A publication has taken a step of its life. */
public record PublicationMoved(
        Publication publication, PublicationStep step, PublicationState was, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "publication:" + publication.id();
    }

    @Override
    public String detail() {
        return step.name();
    }

    @Override
    public String before() {
        return was.name();
    }

    @Override
    public String after() {
        return step.to().name();
    }

    @Override
    public String why() {
        return reason;
    }
}
