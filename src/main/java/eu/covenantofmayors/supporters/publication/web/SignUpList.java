package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.publication.EventSignUp;
import eu.covenantofmayors.supporters.publication.EventSignUps;
import eu.covenantofmayors.supporters.publication.Publication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who comes to an event, for its organiser and for the Office. */
@Named
@RequestScoped
public class SignUpList {
    @Inject
    private EventSignUps signUps;

    @Inject
    private Site site;

    private List<EventSignUp> people;

    /** In the order in which they signed up. */
    public List<EventSignUp> of(Publication event) {
        if (people == null) {
            people = site.isOffice() ? signUps.to(event) : signUps.toOwn(event);
        }
        return people;
    }
}
