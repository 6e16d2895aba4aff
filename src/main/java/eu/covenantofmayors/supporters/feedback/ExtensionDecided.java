package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;
import java.util.Objects;

/** A request for more time was granted, declined, passed on to the Commission, or has lapsed. */
public record ExtensionDecided(ExtensionRequest request, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return request.period().subject();
    }

    @Override
    public String detail() {
        return request.isOpen() ? "PASSED_ON" : request.outcome().name();
    }

    @Override
    public String why() {
        return Objects.requireNonNullElse(request.isOpen() ? request.passedOnRemarks() : request.remarks(), "");
    }
}
