package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A calendar of due dates was given an address; the secret goes to whoever asked for it and nowhere else. */
public record DeadlineFeedMade(DeadlineFeed feed, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return feed.subject();
    }

    @Override
    public String detail() {
        return feed.supporter() == null ? "due dates of all networks" : "due dates of the network";
    }
}
