package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;
import java.util.Objects;

/** A case was decided, dropped, or closed because what it was about has been done. */
public record CaseClosed(SuspensionCase closed, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return closed.supporter().subject();
    }

    @Override
    public String detail() {
        return closed.reason() + " " + closed.about();
    }

    @Override
    public String after() {
        return closed.outcome() == null ? "DROPPED" : closed.outcome().name();
    }

    @Override
    public String why() {
        return Objects.requireNonNullElse(closed.closingReason(), "");
    }
}
