package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network has asked for more time for a report. */
public record ExtensionAsked(ExtensionRequest request, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return request.period().subject();
    }

    @Override
    public String detail() {
        return request.days() + " days";
    }

    @Override
    public String why() {
        return request.reason();
    }
}
