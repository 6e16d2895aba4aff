package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Makes and ends the secret addresses of calendars, and finds what one leads to. */
@Stateless
public class CalendarFeeds {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<CalendarFeedChanged> events;

    @Inject
    private Clock clock;

    /** The caller's feed of their network's dates, if they have made one. */
    @RolesAllowed("NETWORK")
    public Optional<CalendarFeed> mine(Organisation organisation) {
        member(organisation);
        return find(organisation);
    }

    /** The caller's feed of all dates, if they have made one. */
    @RolesAllowed("OFFICE")
    public Optional<CalendarFeed> mine() {
        officer();
        return find(null);
    }

    /** Makes the caller a new address for the dates of their network; one made before leads nowhere from then on. */
    @RolesAllowed("NETWORK")
    public Secret make(Organisation organisation) {
        return make(organisation, member(organisation));
    }

    /** Makes the caller a new address for the dates of all networks; one made before leads nowhere from then on. */
    @RolesAllowed("OFFICE")
    public Secret make() {
        return make(null, officer());
    }

    /** Ends the caller's address for the dates of their network; does nothing when there is none. */
    @RolesAllowed("NETWORK")
    public void end(Organisation organisation) {
        end(organisation, member(organisation));
    }

    /** Ends the caller's address for the dates of all networks; does nothing when there is none. */
    @RolesAllowed("OFFICE")
    public void end() {
        end(null, officer());
    }

    /**
     * What an address leads to. Whoever has left the network or the Office has taken its dates along up to then, but gets no
     * further ones.
     *
     * @throws NotFound when it leads nowhere (any more)
     */
    @PermitAll
    public CalendarFeed at(String secret) {
        return em.createQuery(
                        "select f from CalendarFeed f join fetch f.user left join fetch f.organisation"
                                + " where f.secretHash = :hash",
                        CalendarFeed.class)
                .setParameter("hash", Secret.sha256(secret.getBytes(StandardCharsets.UTF_8)))
                .getResultStream()
                .findFirst()
                .filter(this::isStillAllowed)
                .orElseThrow(NotFound::new);
    }

    private boolean isStillAllowed(CalendarFeed feed) {
        return feed.organisation() == null
                ? feed.user().mayActAs(Role.OFFICE)
                : em.createQuery(
                                        "select count(m) from Membership m where m.user = :user"
                                                + " and m.organisation = :organisation and m.user.closed = false",
                                        Long.class)
                                .setParameter("user", feed.user())
                                .setParameter("organisation", feed.organisation())
                                .getSingleResult()
                        > 0;
    }

    private Secret make(Organisation organisation, Actor actor) {
        CalendarFeed feed = find(organisation).orElseGet(() -> new CalendarFeed(user(), organisation));
        Secret secret = feed.renew(clock.instant());
        em.persist(feed);
        events.fire(new CalendarFeedChanged(feed, false, actor, clock.instant()));
        return secret;
    }

    private void end(Organisation organisation, Actor actor) {
        find(organisation).ifPresent(feed -> {
            em.remove(feed);
            events.fire(new CalendarFeedChanged(feed, true, actor, clock.instant()));
        });
    }

    private Optional<CalendarFeed> find(Organisation organisation) {
        return em.createQuery("select f from CalendarFeed f where f.owner = :owner", CalendarFeed.class)
                .setParameter("owner", CalendarFeed.owner(user(), organisation))
                .getResultStream()
                .findFirst();
    }

    private User user() {
        return caller.user().orElseThrow(NotFound::new);
    }

    private Actor member(Organisation organisation) {
        return caller.in(organisation, Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);
    }

    private Actor officer() {
        return caller.as(Role.OFFICE);
    }
}
