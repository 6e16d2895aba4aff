package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.security.PermitAll;
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

/**
 * Counts what is tried, so that nobody may try for long. In the database and in transactions of their own: all nodes count
 * together, and what was tried stays counted whatever becomes of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Guesses {
    /** So long after the first one everything may be tried again. */
    public static final Duration SPAN = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Counts one more, before it is looked at: tries at the same moment cannot all be the last one allowed.
     *
     * @param bucket what is tried, by whom
     * @param most so many in a {@link #SPAN}, at least 1
     * @throws Refused when they are used up
     */
    @PermitAll
    public void count(String bucket, int most) {
        Instant now = clock.instant();
        int counted = em.createNativeQuery("insert into guesses as g (bucket, since, made) values (?1, ?2, 1)"
                        + " on conflict (bucket) do update set"
                        + " since = case when g.since <= ?3 then excluded.since else g.since end,"
                        + " made = case when g.since <= ?3 then 1 else g.made + 1 end"
                        + " where g.since <= ?3 or g.made < ?4")
                .setParameter(1, bucket)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(SPAN)))
                .setParameter(4, most)
                .executeUpdate();
        if (counted == 0) {
            throw new Refused("refused.tooManyGuesses", SPAN.toMinutes());
        }
    }

    /** One that was counted was no guess; whatever else was tried there stays counted. */
    @PermitAll
    public void giveBack(String bucket) {
        em.createNativeQuery("update guesses set made = made - 1 where bucket = ? and made > 0")
                .setParameter(1, bucket)
                .executeUpdate();
    }

    /** It was the right one: whoever knows it has not guessed. */
    @PermitAll
    public void forget(String bucket) {
        em.createNativeQuery("delete from guesses where bucket = ?")
                .setParameter(1, bucket)
                .executeUpdate();
    }
}
