package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An account was closed or opened again. */
public record AccountMoved(User user, AccountState was, AccountState is, String why, Actor actor, Instant at)
        implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return user.email();
    }

    @Override
    public String before() {
        return was.name();
    }

    @Override
    public String after() {
        return is.name();
    }
}
