package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network has founded a group. */
public record GroupFounded(DiscussionGroup group, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "discussion-group:" + group.id();
    }

    @Override
    public String detail() {
        return group.title();
    }
}
