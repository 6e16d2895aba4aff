package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People of networks sign up for events; who organises an event sees who comes. */
@Stateless
public class EventSignUps {
    private static final String WITH_PEOPLE = "select s from EventSignUp s join fetch s.user join fetch s.supporter p"
            + " where s.publication = :event order by s.signedUpAt, s.id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProfileService profiles;

    @Inject
    private Caller caller;

    @Inject
    private Event<SignedUp> events;

    @Inject
    private Clock clock;

    /**
     * Signs the caller up, once.
     *
     * @throws NotFound when there is no such event that everybody can see
     * @throws Refused when it has begun, the last day to register is over, or all places are taken
     */
    @RolesAllowed("NETWORK")
    public void signUp(long eventId) {
        Supporter network = profiles.mine().orElseThrow(NotFound::new);
        // Two who want the last place take turns.
        Publication event = find(eventId, LockModeType.PESSIMISTIC_WRITE);
        requireOpen(event);
        if (of(event).isPresent()) {
            return;
        }
        if (event.event().isFullWith(counts(List.of(eventId)).getOrDefault(eventId, 0L))) {
            throw new Refused("refused.eventFull");
        }
        em.persist(new EventSignUp(event, caller.self(), network, clock.instant()));
        events.fire(new SignedUp(event, true, actor(network), clock.instant()));
    }

    private void requireOpen(Publication event) {
        LocalDate last = event.event().getRegistrationUntil();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(event.event().getZone()));
        if (!event.startsAt().isAfter(clock.instant()) || last != null && last.isBefore(today)) {
            throw new Refused("refused.eventClosed");
        }
    }

    /** The caller does not come. */
    @RolesAllowed("NETWORK")
    public void cancel(long eventId) {
        Supporter network = profiles.mine().orElseThrow(NotFound::new);
        Publication event = find(eventId, LockModeType.NONE);
        of(event).ifPresent(signUp -> {
            em.remove(signUp);
            events.fire(new SignedUp(event, false, actor(network), clock.instant()));
        });
    }

    /** Ids of the events to which the caller comes. */
    @RolesAllowed("NETWORK")
    public Set<Long> mine() {
        return new HashSet<>(
                em.createQuery("select s.publication.id from EventSignUp s where s.user = :user", Long.class)
                        .setParameter("user", caller.self())
                        .getResultList());
    }

    /** How many come to each event, by its id. */
    @RolesAllowed("NETWORK")
    public Map<Long, Long> counts(Collection<Long> events) {
        Map<Long, Long> counts = new HashMap<>();
        if (!events.isEmpty()) {
            em.createQuery(
                            "select s.publication.id, count(s) from EventSignUp s where s.publication.id in :events"
                                    + " group by s.publication.id",
                            Object[].class)
                    .setParameter("events", events)
                    .getResultStream()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /**
     * Who comes to an event of the caller's network, in the order in which they signed up.
     *
     * @throws NotFound when it is somebody else's event
     */
    @RolesAllowed("NETWORK")
    public List<EventSignUp> toOwn(Publication event) {
        if (event.supporter() == null) {
            throw new NotFound();
        }
        caller.within(event.supporter().organisation());
        return people(event);
    }

    /** Who comes to an event, in the order in which they signed up. */
    @RolesAllowed("OFFICE")
    public List<EventSignUp> to(Publication event) {
        return people(event);
    }

    private List<EventSignUp> people(Publication event) {
        return em.createQuery(WITH_PEOPLE, EventSignUp.class)
                .setHint("eclipselink.join-fetch", "s.supporter.organisation")
                .setParameter("event", event)
                .getResultList();
    }

    private Publication find(long id, LockModeType lock) {
        return Optional.ofNullable(em.find(Publication.class, id, lock))
                .filter(found -> found.kind() == PublicationKind.EVENT && found.state() == PublicationState.PUBLISHED)
                .orElseThrow(NotFound::new);
    }

    private Optional<EventSignUp> of(Publication event) {
        return em.createQuery(
                        "select s from EventSignUp s where s.publication = :event and s.user = :user",
                        EventSignUp.class)
                .setParameter("event", event)
                .setParameter("user", caller.self())
                .getResultStream()
                .findFirst();
    }

    private Actor actor(Supporter network) {
        return caller.within(network.organisation());
    }
}
