package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A mail came back from an address, or somebody has confirmed that it works again. */
public record AddressChecked(BouncedAddress address, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "address:" + address.id();
    }

    @Override
    public String detail() {
        return address.isConfirmed()
                ? address.address() + " confirmed"
                : address.address() + " bounced: " + address.reason();
    }
}
