package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network was given more time for a report. */
public record ExtensionGranted(FeedbackPeriod period, int days, String reason, Actor actor, Instant at)
        implements DomainEvent {
    @Override
    public String subject() {
        return period.subject();
    }

    @Override
    public String detail() {
        return days + " days, now due " + period.effectiveDue();
    }

    @Override
    public String why() {
        return reason;
    }
}
