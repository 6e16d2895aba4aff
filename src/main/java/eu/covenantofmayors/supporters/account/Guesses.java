package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
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

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /**
     * Counts one more, before it is looked at: tries at the same moment cannot all be the last one allowed.
     *
     * @param bucket what is tried, by whom
     * @param most so many in a {@link #SPAN}
     * @throws Refused when they are used up
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void count(String bucket, int most) {
        Guesses counting = context.getBusinessObject(Guesses.class);
        try {
            counting.countOnce(bucket, most);
        } catch (EJBException begunByAnother) {
            counting.countOnce(bucket, most);
        }
    }

    /** The same; fails when another one at the same moment is the first of its bucket as well. */
    @PermitAll
    public void countOnce(String bucket, int most) {
        Instant now = clock.instant();
        if (!counted(bucket, most, now) && !begun(bucket, now)) {
            throw new Refused("refused.tooManyGuesses", SPAN.toMinutes());
        }
    }

    private boolean counted(String bucket, int most, Instant now) {
        return em.createNativeQuery("update guesses set made = made + 1 where bucket = ? and since > ? and made < ?")
                        .setParameter(1, bucket)
                        .setParameter(2, Timestamp.from(now.minus(SPAN)))
                        .setParameter(3, most)
                        .executeUpdate()
                == 1;
    }

    private boolean begun(String bucket, Instant now) {
        int again = em.createNativeQuery("update guesses set made = 1, since = ? where bucket = ? and since <= ?")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, bucket)
                .setParameter(3, Timestamp.from(now.minus(SPAN)))
                .executeUpdate();
        return again == 1
                || em.createNativeQuery(
                                        "insert into guesses (bucket, since, made) select ?, cast(? as timestamp with time zone), 1"
                                                + " where not exists (select 1 from guesses where bucket = ?)")
                                .setParameter(1, bucket)
                                .setParameter(2, Timestamp.from(now))
                                .setParameter(3, bucket)
                                .executeUpdate()
                        == 1;
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
