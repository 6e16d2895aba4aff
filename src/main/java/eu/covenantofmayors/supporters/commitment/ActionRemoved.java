package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network has removed an action that it had recorded. */
public record ActionRemoved(Action action, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return action.supporter().subject();
    }

    @Override
    public String detail() {
        return action.details().getCommitment() + ": " + action.details().getTitle();
    }
}
