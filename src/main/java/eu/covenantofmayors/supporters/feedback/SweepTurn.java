package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/**
 * Lets nodes take turns: one row of the database, held for the time of a lease. A node that dies with it loses it when
 * the lease is over. It also tells when the last sweep succeeded and how many periods failed in it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepTurn {
    /** Shorter than {@link LastRun#LONGEST_PAUSE}: when a node dies at work, another one goes on before anybody worries. */
    static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether the turn is ours now. A lease that began in what is now the future was a clock's error and is void. */
    @RolesAllowed("SYSTEM")
    public boolean take() {
        Timestamp now = Timestamp.from(clock.instant());
        return em.createNativeQuery("update sweep_turn set started_at = ?1, leased_until = ?2"
                                + " where id = 1 and (leased_until is null or leased_until <= ?1 or started_at > ?1)")
                        .setParameter(1, now)
                        .setParameter(2, Timestamp.from(clock.instant().plus(LEASE)))
                        .executeUpdate()
                == 1;
    }

    /** Keeps it while there is more to do. */
    @RolesAllowed("SYSTEM")
    public void keep() {
        em.createNativeQuery("update sweep_turn set leased_until = ?1 where id = 1 and leased_until is not null")
                .setParameter(1, Timestamp.from(clock.instant().plus(LEASE)))
                .executeUpdate();
    }

    /** Gives the turn back after a sweep that broke off: it does not count as one that has run. */
    @RolesAllowed("SYSTEM")
    public void giveUp() {
        em.createNativeQuery("update sweep_turn set leased_until = null where id = 1")
                .executeUpdate();
    }

    /** Gives the turn back after a sweep that went through, but for the failures. */
    @RolesAllowed("SYSTEM")
    public void pass(int failures) {
        em.createNativeQuery("update sweep_turn set leased_until = null, finished_at = ?1, failures = ?2 where id = 1")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, failures)
                .executeUpdate();
    }
}
