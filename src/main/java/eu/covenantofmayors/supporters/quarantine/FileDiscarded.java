package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An administrator has taken a file out of quarantine. */
public record FileDiscarded(QuarantinedFile file, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return file.subject();
    }

    @Override
    public String detail() {
        return file.fileName() + ": " + file.finding();
    }
}
