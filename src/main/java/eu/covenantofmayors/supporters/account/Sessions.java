package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in, and where. What ends here ends with the next request, on whichever node. */
@Stateless
public class Sessions {
    /** So old may be what is told of when a page was last asked for: each telling is a write. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Somebody has shown all that was asked for.
     *
     * @return number of the session
     */
    @PermitAll
    public long start(String email, Visit visit) {
        User user = accounts.byEmail(email).filter(User::canSignIn).orElseThrow(NotFound::new);
        Session session = new Session(user, visit, clock.instant());
        em.persist(session);
        return session.id();
    }

    /** Who is signed in with a session and what they may do now; nobody when it has ended, or they may nothing. */
    @PermitAll
    public Optional<SignedIn> continued(long id) {
        Instant now = clock.instant();
        Optional<Session> session =
                Optional.ofNullable(em.find(Session.class, id)).filter(known -> known.goesOn(now));
        session.filter(known -> known.seenAt().isBefore(now.minus(TOLD)))
                .ifPresent(known -> em.createQuery("update Session s set s.seenAt = :now where s.id = :id")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate());
        return session.map(known -> new SignedIn(known.user().email(), accounts.containerRoles(known.user())))
                .filter(somebody -> !somebody.roles().isEmpty());
    }

    /** Somebody signs out. */
    @PermitAll
    public void end(long id) {
        Optional.ofNullable(em.find(Session.class, id)).ifPresent(session -> session.end(clock.instant()));
    }

    /** Where the caller is signed in, where they have last been first. */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public List<Session> mine() {
        return open(caller.self());
    }

    /**
     * Ends one of the caller's.
     *
     * @throws NotFound when there is no such one
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public void endMine(long id) {
        User user = caller.self();
        Optional.ofNullable(em.find(Session.class, id))
                .filter(session -> session.user().equals(user))
                .orElseThrow(NotFound::new)
                .end(clock.instant());
    }

    /**
     * Ends all of the caller's but one.
     *
     * @param kept the one they are using
     */
    @RolesAllowed({"NETWORK", "OFFICE", "COMMISSION", "ADMIN"})
    public void endOthers(long kept) {
        User user = caller.self();
        open(user).stream().filter(session -> session.id() != kept).forEach(session -> session.end(clock.instant()));
        ended(user, accounts.actor(user));
    }

    /**
     * Signs somebody out everywhere.
     *
     * @throws NotFound when there is no such account
     */
    @RolesAllowed("ADMIN")
    public void endAll(long accountId) {
        Actor administrator = caller.as(Role.ADMIN);
        User user = accounts.get(accountId);
        endOf(user);
        ended(user, administrator);
    }

    /** Signs somebody out everywhere, for the service that has decided it already. */
    @PermitAll
    public void endOf(User user) {
        open(user).forEach(session -> session.end(clock.instant()));
    }

    /** In how many browsers somebody is signed in. */
    @RolesAllowed("ADMIN")
    public int count(User user) {
        return open(user).size();
    }

    /**
     * Makes the browser known of somebody who has set a password there through a link from their mailbox: as a session that
     * has ended already, because they are not signed in by it.
     */
    @PermitAll
    public void recognise(User user, Visit visit) {
        Instant now = clock.instant();
        Session session = new Session(em.find(User.class, user.id()), visit, now);
        session.end(now);
        em.persist(session);
    }

    /** Whether the owner of an account has shown before, in the browser that carries this key, who they are. */
    @PermitAll
    public boolean knows(String email, String browserHash) {
        return em.createQuery(
                                "select count(s) from Session s where s.user.email = :email and s.browserHash = :hash",
                                Long.class)
                        .setParameter("email", User.normalised(email))
                        .setParameter("hash", browserHash)
                        .getSingleResult()
                > 0;
    }

    private void ended(User user, Actor by) {
        events.fire(new AccountSecured(user, SecurityChange.SESSIONS_ENDED, "", by, clock.instant()));
    }

    private List<Session> open(User user) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select s from Session s where s.user = :user and s.endedAt is null and s.startedAt > :oldest"
                                + " and s.seenAt > :idle order by s.seenAt desc",
                        Session.class)
                .setParameter("user", user)
                .setParameter("oldest", now.minus(Session.LONGEST))
                .setParameter("idle", now.minus(Session.IDLE).minus(TOLD))
                .getResultList();
    }
}
