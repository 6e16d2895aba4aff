package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has made an address for their calendar, or ended it. The address itself is told to nobody else. */
public record CalendarFeedChanged(CalendarFeed feed, boolean ended, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "calendar:" + feed.id();
    }

    @Override
    public String detail() {
        String whose = feed.organisation() == null
                ? "all networks"
                : feed.organisation().englishName();
        return (ended ? "ended, " : "new address, ") + whose;
    }
}
