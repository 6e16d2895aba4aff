package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.DomainEvents;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
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

    /** Writes an entry for each record that the same thing has happened to, in one statement. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordAll(@Observes DomainEvents events) {
        em.createNativeQuery(
                        "insert into audit_entry (version, happened_at, actor, actor_role, action, subject, detail)"
                                + " select 1, cast(?1 as timestamp with time zone), cast(?2 as varchar), cast(?3 as varchar),"
                                + " cast(?4 as varchar), cast(?5 as varchar) || ':' || t.id, cast(?6 as varchar)"
                                + " from unnest(cast(?7 as bigint array)) as t (id)")
                .setParameter(1, Timestamp.from(events.at()))
                .setParameter(2, events.actor().name())
                .setParameter(3, events.actor().role().name())
                .setParameter(4, events.each().getSimpleName())
                .setParameter(5, events.kind())
                .setParameter(6, events.detail())
                .setParameter(7, events.ids().toArray(Long[]::new))
                .executeUpdate();
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
