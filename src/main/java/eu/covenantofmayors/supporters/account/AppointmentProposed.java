package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An administrator wants somebody to get or to lose a role. */
public record AppointmentProposed(Appointment appointment, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return appointment.account().subject();
    }

    @Override
    public String detail() {
        return appointment.summary();
    }

    @Override
    public String why() {
        return appointment.reason();
    }
}
