package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has written in a discussion. */
public record ContributionPosted(Contribution contribution, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "discussion:" + contribution.discussion().id();
    }

    @Override
    public String detail() {
        return contribution.discussion().title();
    }
}
