package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * The reporting cycle of a network was moved.
 *
 * @param period the next one, as it is now
 */
public record CycleAligned(Alignment alignment, FeedbackPeriod period, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return alignment.supporter().subject();
    }

    @Override
    public String detail() {
        return alignment.months() + " months";
    }

    @Override
    public String before() {
        return alignment.dueBefore().toString();
    }

    @Override
    public String after() {
        return alignment.dueAfter().toString();
    }

    @Override
    public String why() {
        return alignment.reason();
    }
}
