package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.Instant;

/** A manager has taken all data of the network along. */
public record DataTakenAlong(Supporter supporter, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return supporter.subject();
    }

    @Override
    public String detail() {
        return "";
    }
}
