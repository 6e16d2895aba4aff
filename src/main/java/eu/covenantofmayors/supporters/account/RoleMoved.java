package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Role;
import java.time.Instant;

/**
 * The institution's sign-on has given somebody a role, or taken it away, by the groups that they belong to.
 *
 * @param given whether they hold it from now on
 */
public record RoleMoved(User user, Role role, boolean given, Instant at) implements DomainEvent {
    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

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
        return given ? "" : role.name();
    }

    @Override
    public String after() {
        return given ? role.name() : "";
    }
}
