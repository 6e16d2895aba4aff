package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.Instant;

/** A network has changed the list of its members. */
public record MembersChanged(Supporter supporter, String detail, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return supporter.subject();
    }
}
