package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The address of a calendar of due dates was made to work no more. */
public record DeadlineFeedEnded(DeadlineFeed feed, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return feed.subject();
    }

    @Override
    public String detail() {
        return feed.supporter() == null ? "due dates of all networks" : "due dates of the network";
    }
}
