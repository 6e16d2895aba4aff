package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The Office has created a supporter's profile.
 *
 * @param anchor effective date of the agreement, from which all due dates are counted
 */
public record SupporterCreated(Supporter supporter, LocalDate anchor, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return supporter.subject();
    }

    @Override
    public String detail() {
        return supporter.organisation().englishName() + ", " + anchor;
    }
}
