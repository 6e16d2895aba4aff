package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A supporter has taken a step of its life. */
public record SupporterMoved(
        Supporter supporter, SupporterStep step, SupporterState was, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "supporter:" + supporter.id();
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
