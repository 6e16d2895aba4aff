package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A supporter has taken a step of its life. */
public record SupporterMoved(
        Supporter supporter, SupporterStep step, SupporterState before, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "supporter:" + supporter.id();
    }

    @Override
    public String detail() {
        return step + ": " + before + " -> " + step.to() + (reason.isEmpty() ? "" : ". " + reason);
    }
}
