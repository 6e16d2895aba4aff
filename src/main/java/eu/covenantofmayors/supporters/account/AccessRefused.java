package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody was refused a page or a file of a desk. */
public record AccessRefused(User user, String what, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return what;
    }
}
