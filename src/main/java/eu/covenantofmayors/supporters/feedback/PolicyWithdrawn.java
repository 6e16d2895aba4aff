package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The Commission has withdrawn a version of the feedback policy that was still to come. For the audit trail; nobody is written to. */
public record PolicyWithdrawn(FeedbackPolicy policy, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "policy:" + policy.number();
    }

    @Override
    public String detail() {
        return "version " + policy.number() + " from " + policy.effectiveFrom() + ": " + policy.withdrawnReason();
    }
}
