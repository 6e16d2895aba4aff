package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * Somebody has had what is kept of them erased.
 *
 * @param user under the pseudonym now
 * @param email what it was; not for the audit trail
 */
public record PersonErased(User user, String email, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return user.email();
    }
}
