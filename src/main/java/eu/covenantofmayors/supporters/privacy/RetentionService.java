package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.Retention;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets what has been kept for as long as it may be. */
@Stateless
public class RetentionService {
    private static final Logger LOG = Logger.getLogger(RetentionService.class.getName());

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<Retention> retentions;

    @Resource
    private SessionContext context;

    @Inject
    private Clock clock;

    /** Each kind that is kept for a time, what is kept longest last. */
    @RolesAllowed("ADMIN")
    public List<Kept> all() {
        return retentions.stream()
                .sorted(Comparator.comparing((Retention kind) -> kind.kept().toTotalMonths())
                        .thenComparing(Retention::kind))
                .map(kind -> new Kept(
                        kind, ((Number) em.createNativeQuery(kind.held()).getSingleResult()).longValue()))
                .toList();
    }

    /** Does so for each kind in a transaction of its own: one that fails keeps no other from it. */
    @RolesAllowed("SYSTEM")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forget() {
        RetentionService own = context.getBusinessObject(RetentionService.class);
        RuntimeException failed = null;
        for (Retention kind : retentions) {
            try {
                int forgotten = own.forget(kind);
                LOG.log(Level.INFO, "Forgotten of {0}: {1}", new Object[] {kind.kind(), forgotten});
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** @return how many rows */
    @RolesAllowed("SYSTEM")
    public int forget(Retention kind) {
        Timestamp due = Timestamp.from(kind.due(clock.instant()));
        return kind.forget().stream()
                .mapToInt(statement ->
                        em.createNativeQuery(statement).setParameter(1, due).executeUpdate())
                .sum();
    }
}
