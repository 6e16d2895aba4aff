package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The Commission has given all networks of a country, or all networks, more time. */
public record MassExtensionDecided(MassExtension decision, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return decision.subject();
    }

    @Override
    public String detail() {
        return decision.days() + " days for " + (decision.countryCode() == null ? "all" : decision.countryCode());
    }

    @Override
    public String why() {
        return decision.reason();
    }
}
