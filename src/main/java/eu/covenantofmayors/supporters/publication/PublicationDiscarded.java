package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;

/** A draft that nobody else has seen was thrown away. */
public record PublicationDiscarded(Publication publication, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "publication:" + publication.id();
    }

    @Override
    public String detail() {
        return publication.kind() + ": " + publication.text(Languages.EN).getTitle();
    }
}
