package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Something has changed in what lets somebody in. Its owner is told by mail: it may have been somebody else. */
public record AccountSecured(User user, SecurityChange what, String why, Actor actor, Instant at)
        implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return what.name();
    }
}
