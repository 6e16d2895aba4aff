package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of {@link EventReminders}, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EventReminderSteps {
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Ids of the sign-ups for events that begin within a day. */
    @RolesAllowed("SYSTEM")
    public List<Long> due() {
        Instant now = clock.instant();
        return em.createQuery(
                        "select s.id from EventSignUp s where s.remindedAt is null and s.user.closed = false"
                                + " and s.publication.state = :published and s.publication.startsAt > :now"
                                + " and s.publication.startsAt <= :soon order by s.id",
                        Long.class)
                .setParameter("published", PublicationState.PUBLISHED)
                .setParameter("now", now)
                .setParameter("soon", now.plus(BEFORE))
                .getResultList();
    }

    /**
     * Reminds one person. Two nodes take turns by the row of the sign-up, and the second one finds it reminded.
     *
     * @return whether there was somebody to remind
     */
    @RolesAllowed("SYSTEM")
    public boolean remind(long signUpId) {
        EventSignUp signUp = em.find(EventSignUp.class, signUpId, LockModeType.PESSIMISTIC_WRITE);
        if (signUp == null || signUp.isReminded()) { // taken back meanwhile, or reminded by another node
            return false;
        }
        remind(signUp);
        signUp.reminded(clock.instant());
        return true;
    }

    private void remind(EventSignUp signUp) {
        Publication event = signUp.event();
        Languages language = signUp.user().language();
        outbox.enqueue(
                "event-sign-up:" + signUp.id() + ":REMINDER",
                signUp.user().email(),
                language,
                "mail.event.reminder",
                event.text(language).getTitle(),
                when(event.event(), language),
                settings.baseUrl() + "/" + language.tag() + "/" + event.path());
    }

    /** When, by the event's own clock, and where. */
    private static String when(EventDetails details, Languages language) {
        String begins = Texts.in(language).date(details.getStarts()) + ", " + CLOCK.format(details.getStarts()) + " ("
                + details.getZone() + ")";
        return Stream.of(begins, details.getPlace(), details.getOnline())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
