package eu.covenantofmayors.supporters.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets where people were signed in, and what was guessed, when it is of no use any more. */
@Stateless
public class SessionRetention {
    /** So long a browser is known to the door: as long as it keeps what it was given. */
    public static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** @return how many sessions */
    @RolesAllowed("SYSTEM")
    public int forget() {
        Instant now = clock.instant();
        em.createNativeQuery("delete from guesses where since < ?")
                .setParameter(1, Timestamp.from(now.minus(Guesses.SPAN)))
                .executeUpdate();
        return em.createQuery("delete from Session s where s.seenAt < :oldest")
                .setParameter("oldest", now.minus(KEPT))
                .executeUpdate();
    }
}
