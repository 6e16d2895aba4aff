package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Networks and officers give their calendars of due dates an address, a new one, or none. */
@Stateless
public class DeadlineFeedService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private DeadlineFeeds feeds;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Gives a network's calendar an address; the one before stops working.
     *
     * @return the secret in the address, which is told now and never again
     */
    @RolesAllowed("NETWORK")
    public Secret make(long supporterId) {
        Supporter supporter = find(supporterId);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        return make(feeds.of(supporter), DeadlineFeed.of(supporter), member);
    }

    /** A network's calendar has no address any more. */
    @RolesAllowed("NETWORK")
    public void end(long supporterId) {
        Supporter supporter = find(supporterId);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        end(feeds.of(supporter), member);
    }

    /** Gives the calling officer an address for the calendar of all networks; the one they had stops working. */
    @RolesAllowed("OFFICE")
    public Secret makeOfAll() {
        Actor officer = caller.as(Role.OFFICE);
        return make(feeds.mine(), DeadlineFeed.ofAllFor(caller.self()), officer);
    }

    /** The calling officer's calendar of all networks has no address any more. */
    @RolesAllowed("OFFICE")
    public void endOfAll() {
        Actor officer = caller.as(Role.OFFICE);
        end(feeds.mine(), officer);
    }

    private Secret make(Optional<DeadlineFeed> before, DeadlineFeed otherwise, Actor actor) {
        before.ifPresent(feed -> events.fire(new DeadlineFeedEnded(feed, actor, clock.instant())));
        DeadlineFeed feed = before.orElse(otherwise);
        Secret secret = feed.newAddress(caller.self(), clock.instant());
        em.persist(feed);
        em.flush();
        events.fire(new DeadlineFeedMade(feed, actor, clock.instant()));
        return secret;
    }

    /** Switching off twice is switching off. */
    private void end(Optional<DeadlineFeed> feed, Actor actor) {
        feed.ifPresent(found -> {
            em.remove(found);
            events.fire(new DeadlineFeedEnded(found, actor, clock.instant()));
        });
    }

    private Supporter find(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }
}
