package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;
import java.util.Objects;

/** An officer has left a note about an organisation; of its file the trail keeps the fingerprint. */
public record NoteAdded(Note note, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "organisation:" + note.organisation().id();
    }

    @Override
    public String detail() {
        return note.fileName() == null ? "" : note.fileName();
    }

    @Override
    public String after() {
        return Objects.toString(note.sha256(), "");
    }
}
