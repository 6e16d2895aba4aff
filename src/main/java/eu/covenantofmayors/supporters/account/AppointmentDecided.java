package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An administrator has confirmed or declined what another one has proposed. */
public record AppointmentDecided(Appointment appointment, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return appointment.account().subject();
    }

    @Override
    public String detail() {
        return appointment.summary();
    }

    @Override
    public String after() {
        return appointment.isConfirmed() ? "CONFIRMED" : "DECLINED";
    }
}
