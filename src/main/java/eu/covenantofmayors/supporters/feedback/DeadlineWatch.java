package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Whether deadlines are watched, for whoever watches the system. */
@Stateless
public class DeadlineWatch {
    @PersistenceContext
    private EntityManager em;

    /** The last run of the sweep that went through, on whichever node. */
    @PermitAll
    public LastRun last() {
        Object[] row = (Object[])
                em.createNativeQuery("select finished_at, failures, leased_until from sweep_turn where id = 1")
                        .getSingleResult();
        return new LastRun(instant(row[0]), ((Number) row[1]).intValue(), instant(row[2]));
    }

    private static Instant instant(Object moment) {
        return moment == null ? null : ((Timestamp) moment).toInstant();
    }
}
