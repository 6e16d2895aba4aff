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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets nodes take turns: one row of the database, held for the time of a lease. A node that dies with it loses it when
 * the lease is over. It also tells when the last sweep succeeded and how many periods failed in it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepTurn {
    /** Shorter than {@link LastRun#LONGEST_PAUSE}: when a node dies at work, another one goes on before anybody worries. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** The lease is still the one that began when ours did. */
    private static final String OURS = " where id = 1 and leased_until is not null and started_at = ?1";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Takes the turn, unless somebody else has it. A lease that began in what is now the future was a clock's error and is
     * void.
     *
     * @return when it began, which is the key to it; empty when it is somebody else's
     */
    @RolesAllowed("SYSTEM")
    public Optional<Instant> take() {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Timestamp now = Timestamp.from(start);
        boolean taken = em.createNativeQuery("update sweep_turn set started_at = ?1, leased_until = ?2"
                                + " where id = 1 and (leased_until is null or leased_until <= ?1 or started_at > ?1)")
                        .setParameter(1, now)
                        .setParameter(2, Timestamp.from(start.plus(LEASE)))
                        .executeUpdate()
                == 1;
        return taken ? Optional.of(start) : Optional.empty();
    }

    /** Keeps it while there is more to do; nothing where another node has taken it since. */
    @RolesAllowed("SYSTEM")
    public void keep(Instant start) {
        em.createNativeQuery("update sweep_turn set leased_until = ?2" + OURS)
                .setParameter(1, Timestamp.from(start))
                .setParameter(2, Timestamp.from(clock.instant().plus(LEASE)))
                .executeUpdate();
    }

    /** Gives the turn back after a sweep that broke off: it does not count as one that has run. */
    @RolesAllowed("SYSTEM")
    public void giveUp(Instant start) {
        em.createNativeQuery("update sweep_turn set leased_until = null" + OURS)
                .setParameter(1, Timestamp.from(start))
                .executeUpdate();
    }

    /** Gives the turn back after a sweep that went through, but for the failures. */
    @RolesAllowed("SYSTEM")
    public void pass(Instant start, int failures) {
        em.createNativeQuery("update sweep_turn set leased_until = null, finished_at = ?2, failures = ?3" + OURS)
                .setParameter(1, Timestamp.from(start))
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, failures)
                .executeUpdate();
    }
}
