package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.StepTaken;
import java.time.Instant;

/** A supporter has taken a step of its life. */
public record SupporterMoved(
        Supporter supporter, SupporterStep step, SupporterState was, Actor actor, Instant at, String reason)
        implements StepTaken {
    @Override
    public String subject() {
        return supporter.subject();
    }
}
