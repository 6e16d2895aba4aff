package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.StepTaken;
import java.time.Instant;

/** A feedback period has taken a step of its life. */
public record FeedbackMoved(
        FeedbackPeriod period, FeedbackStep step, FeedbackState was, Actor actor, Instant at, String reason)
        implements StepTaken {
    @Override
    public String subject() {
        return period.subject();
    }
}
