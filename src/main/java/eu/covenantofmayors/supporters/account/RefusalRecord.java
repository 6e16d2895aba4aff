package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.DeskRefused;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Has the audit trail record what people were refused, so many times at most: whoever tries on must not fill it. */
@Stateless
public class RefusalRecord {
    /** Of one person, in a {@link Guesses#SPAN}. The server's log has the rest. */
    private static final int MOST = 10;

    private static final int LONGEST = 300;

    @Inject
    private Accounts accounts;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    @PermitAll
    public void refused(@Observes DeskRefused refusal) {
        accounts.byEmail(refusal.reader())
                .filter(this::counts)
                .ifPresent(user -> events.fire(
                        new AccessRefused(user, shortened(refusal.what()), accounts.actor(user), clock.instant())));
    }

    private boolean counts(User user) {
        try {
            guesses.count("refused:" + user.id(), MOST);
            return true;
        } catch (Refused tooMany) {
            return false;
        }
    }

    private static String shortened(String what) {
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST);
    }
}
