package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import java.time.Instant;

/** An officer has written an issue of the newsletter, or written it anew. */
public record NewsletterComposed(Newsletter newsletter, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "newsletter:" + newsletter.id();
    }

    @Override
    public String detail() {
        return newsletter.text(Languages.EN).getTitle();
    }
}
