package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.DomainEvents;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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

    /** Those that somebody looks for, the newest first. */
    @RolesAllowed({"ADMIN", "COMMISSION"})
    public List<AuditEntry> find(AuditSearch search, int first, int most) {
        return bind(
                        em.createQuery(
                                "select e from AuditEntry e" + condition(search) + " order by e.id desc",
                                AuditEntry.class),
                        search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The same, those older than one of them: for whoever reads all, portion by portion. */
    @RolesAllowed({"ADMIN", "COMMISSION"})
    public List<AuditEntry> before(AuditSearch search, long id, int most) {
        return bind(
                        em.createQuery(
                                "select e from AuditEntry e" + condition(search) + " and e.id < :id order by e.id desc",
                                AuditEntry.class),
                        search)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed({"ADMIN", "COMMISSION"})
    public long count(AuditSearch search) {
        return bind(em.createQuery("select count(e) from AuditEntry e" + condition(search), Long.class), search)
                .getSingleResult();
    }

    /** What has ever been done, by the names of the events. */
    @RolesAllowed({"ADMIN", "COMMISSION"})
    public List<String> actions() {
        return em.createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    private static String condition(AuditSearch search) {
        StringBuilder condition = new StringBuilder(" where 1 = 1");
        if (!search.actor().isEmpty()) {
            condition.append(" and (e.actor = :actor or e.pseudonym = :actor)");
        }
        if (!search.action().isEmpty()) {
            condition.append(" and e.action = :action");
        }
        if (!search.subject().isEmpty()) {
            condition.append(" and e.subject like :subject escape '!'");
        }
        if (!search.words().isEmpty()) {
            condition.append(
                    " and (lower(e.detail) like lower(:words) escape '!' or lower(e.before) like lower(:words) escape '!'"
                            + " or lower(e.after) like lower(:words) escape '!' or lower(e.why) like lower(:words) escape '!')");
        }
        if (search.from() != null) {
            condition.append(" and e.happenedAt >= :from");
        }
        if (search.until() != null) {
            condition.append(" and e.happenedAt < :until");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, AuditSearch search) {
        if (!search.actor().isEmpty()) {
            query.setParameter("actor", search.actor());
        }
        if (!search.action().isEmpty()) {
            query.setParameter("action", search.action());
        }
        if (!search.subject().isEmpty()) {
            query.setParameter(
                    "subject",
                    Spelling.literal(search.subject()) + (search.subject().endsWith(":") ? "%" : ""));
        }
        if (!search.words().isEmpty()) {
            query.setParameter("words", "%" + Spelling.literal(search.words()) + "%");
        }
        if (search.from() != null) {
            query.setParameter("from", search.from());
        }
        if (search.until() != null) {
            query.setParameter("until", search.until());
        }
        return query;
    }
}
