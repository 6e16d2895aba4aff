package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Locks with names of our own choice, kept by PostgreSQL, for what has no row yet that could be locked: transactions that
 * would create the same thing at the same moment take turns, on whichever node they run.
 */
@ApplicationScoped
public class AdvisoryLocks {
    @PersistenceContext
    private EntityManager em;

    /**
     * Waits until no other transaction holds this lock, and holds it until the current transaction ends.
     *
     * @param name the kind of thing and its key, {@code "adhesion:…"}
     */
    public void hold(String name) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name)
                .getSingleResult();
    }
}
