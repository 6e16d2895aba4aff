package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The Office has closed a discussion, or opened it again. */
public record DiscussionClosed(Discussion discussion, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "discussion:" + discussion.id();
    }

    @Override
    public String detail() {
        return discussion.isClosed() ? "closed" : "open";
    }
}
