package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has reported a contribution to the Office. */
public record AbuseReported(AbuseReport report, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "contribution:" + report.contribution().id();
    }

    @Override
    public String detail() {
        return report.reason();
    }
}
