package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Secret;
import java.time.Instant;

/** Somebody was invited to sign in; the secret goes into their mail and nowhere else. */
public record UserInvited(User user, Secret secret, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return user.subject();
    }

    @Override
    public String detail() {
        return user.email();
    }
}
