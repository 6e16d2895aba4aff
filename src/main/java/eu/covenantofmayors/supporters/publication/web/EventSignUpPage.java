package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.publication.EventSignUps;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /workspace/events}: what is on, and to which of it somebody of a network comes. */
@Named
@ViewScoped
public class EventSignUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/workspace/events";
    private static final int MOST = 50;

    @Inject
    private Publications publications;

    @Inject
    private EventSignUps signUps;

    @Inject
    private Say say;

    private transient List<Publication> upcoming;
    private transient Set<Long> mine;
    private transient Map<Long, Long> counts;

    public void signUp(Publication event) {
        say.whenDoneGo(() -> signUps.signUp(event.id()), HERE, "signUp.done");
    }

    public void cancel(Publication event) {
        say.whenDoneGo(() -> signUps.cancel(event.id()), HERE, "signUp.cancelled");
    }

    /** The next first. */
    public List<Publication> getUpcoming() {
        if (upcoming == null) {
            upcoming = publications.upcoming(0, MOST);
        }
        return upcoming;
    }

    /** Whether the caller comes. */
    public boolean comes(Publication event) {
        if (mine == null) {
            mine = signUps.mine();
        }
        return mine.contains(event.id());
    }

    /** How many come. */
    public long count(Publication event) {
        if (counts == null) {
            counts = signUps.counts(getUpcoming().stream().map(Publication::id).toList());
        }
        return counts.getOrDefault(event.id(), 0L);
    }

    /** Whether all places are taken. */
    public boolean full(Publication event) {
        return event.event().isFullWith(count(event));
    }
}
