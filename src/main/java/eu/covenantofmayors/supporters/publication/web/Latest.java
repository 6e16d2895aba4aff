package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.Publications;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is new, for the home page, and what a network has published, for its profile; each looked up once for a page. */
@Named
@RequestScoped
public class Latest {
    private static final int SHOWN = 3;

    /** At most so many of a network's best practices are shown. Source: src/docs/domain.md, "Forms". */
    private static final int SHOWN_OF_NETWORK = 10;

    @Inject
    private Publications publications;

    private final Map<PublicationKind, List<Publication>> ofNetwork = new HashMap<>();
    private List<Publication> news;
    private List<Publication> events;

    public List<Publication> getNews() {
        if (news == null) {
            news = publications.newest(PublicationKind.NEWS, 0, SHOWN);
        }
        return news;
    }

    public List<Publication> getEvents() {
        if (events == null) {
            events = publications.upcoming(0, SHOWN);
        }
        return events;
    }

    /** What one network has published of a kind. */
    public List<Publication> of(Supporter supporter, PublicationKind kind) {
        return supporter == null
                ? List.of()
                : ofNetwork.computeIfAbsent(kind, one -> publications.of(supporter, one, SHOWN_OF_NETWORK));
    }
}
