package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has changed what is kept of themselves: their name, their language, which mails they want. */
public record AccountChanged(User user, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return "";
    }
}
