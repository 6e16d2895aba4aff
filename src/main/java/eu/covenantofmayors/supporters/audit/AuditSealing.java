package eu.covenantofmayors.supporters.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Links entries into the chain, in the order in which it finds them. It is not done where they are written: there, everybody
 * who does anything would wait for everybody else.
 */
@Stateless
public class AuditSealing {
    /** As many at once; then others get their turn. */
    private static final int AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager em;

    /**
     * Seals what has been written since, a portion of it.
     *
     * @return whether there may be more
     */
    @RolesAllowed({"SYSTEM", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean sealSome() {
        AuditChain chain = em.find(AuditChain.class, AuditChain.ID, LockModeType.PESSIMISTIC_WRITE);
        List<AuditEntry> entries = em.createQuery(
                        "select e from AuditEntry e where e.number is null order by e.id", AuditEntry.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        entries.forEach(chain::append);
        return entries.size() == AT_ONCE;
    }
}
