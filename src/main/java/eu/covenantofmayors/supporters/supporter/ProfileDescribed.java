package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network has written anew what it says of itself. */
public record ProfileDescribed(Supporter supporter, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return supporter.subject();
    }

    @Override
    public String detail() {
        return "";
    }
}
