package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An officer wants to release a network from a report although it was released from the one before. */
public record WaiverProposed(FeedbackPeriod period, String reason, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return period.subject();
    }

    @Override
    public String detail() {
        return "";
    }

    @Override
    public String why() {
        return reason;
    }
}
