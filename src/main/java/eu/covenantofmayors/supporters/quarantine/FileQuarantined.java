package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** Somebody has handed in a file in which the virus scanner has found something. */
public record FileQuarantined(QuarantinedFile file, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return file.subject();
    }

    @Override
    public String detail() {
        return file.fileName() + ": " + file.finding();
    }
}
