package eu.covenantofmayors.supporters.wording;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A text says something else from now on: the institution's own words, or the built-in ones again. */
public record WordingChanged(Wording wording, String before, String after, Actor actor, Instant at)
        implements DomainEvent {
    @Override
    public String subject() {
        return wording.subject();
    }

    @Override
    public String detail() {
        return wording.key() + " " + wording.language().tag();
    }
}
