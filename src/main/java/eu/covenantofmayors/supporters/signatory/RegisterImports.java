package eu.covenantofmayors.supporters.signatory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Queries on earlier imports. */
@Stateless
public class RegisterImports {
    @PersistenceContext
    private EntityManager em;

    /** The newest first. */
    @RolesAllowed("OFFICE")
    public List<RegisterImport> newest(int most) {
        return em.createQuery("select i from RegisterImport i order by i.id desc", RegisterImport.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether the very same file was imported before. */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public boolean knows(String sha256) {
        return em.createQuery("select count(i) from RegisterImport i where i.sha256 = :sha256", Long.class)
                        .setParameter("sha256", sha256)
                        .getSingleResult()
                > 0;
    }
}
