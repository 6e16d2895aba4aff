package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Writes an entry for every event, in the event's own transaction, and reads the trail. */
@Stateless
public class AuditTrail {
    @PersistenceContext
    private EntityManager em;

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void record(@Observes DomainEvent event) {
        em.persist(new AuditEntry(event));
    }

    /** The newest entries first. */
    @RolesAllowed({"ADMIN", "COMMISSION"})
    public List<AuditEntry> newest(int first, int most) {
        return em.createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }
}
