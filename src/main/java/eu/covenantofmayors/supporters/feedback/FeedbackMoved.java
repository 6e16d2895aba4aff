package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A feedback period has taken a step of its life. */
public record FeedbackMoved(
        FeedbackPeriod period, FeedbackStep step, FeedbackState was, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return period.subject();
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
