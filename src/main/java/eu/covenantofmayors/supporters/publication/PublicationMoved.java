package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.StepTaken;
import java.time.Instant;

/** A publication has taken a step of its life. */
public record PublicationMoved(
        Publication publication, PublicationStep step, PublicationState was, Actor actor, Instant at, String reason)
        implements StepTaken {
    @Override
    public String subject() {
        return "publication:" + publication.id();
    }
}
