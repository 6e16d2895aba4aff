package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/**
 * Somebody acts for an organisation in a role from now on, or does so no longer.
 *
 * @param joined whether from now on
 */
public record TeamChanged(Membership membership, boolean joined, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "organisation:" + membership.organisation().id();
    }

    @Override
    public String detail() {
        return membership.user().email();
    }

    @Override
    public String before() {
        return joined ? "" : membership.role().name();
    }

    @Override
    public String after() {
        return joined ? membership.role().name() : "";
    }
}
