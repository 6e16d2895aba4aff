package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

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

    @RolesAllowed("OFFICE")
    public RegisterImport byId(long id) {
        return Optional.ofNullable(em.find(RegisterImport.class, id)).orElseThrow(NotFound::new);
    }

    /** What an import changes, a page of it, in the order of the release; {@link RegisterImport#changes} tells how many. */
    @RolesAllowed("OFFICE")
    public List<RegisterChange> changes(long id, int first, int most) {
        return em.createQuery(
                        "select c from RegisterChange c where c.imported.id = :id order by c.position",
                        RegisterChange.class)
                .setParameter("id", id)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether a later release is in, so that this one cannot be taken back any more. */
    @RolesAllowed("OFFICE")
    public boolean isFollowed(RegisterImport imported) {
        return em.createQuery(
                                "select count(i) from RegisterImport i where i.state = :imported and i.finishedAt > :at",
                                Long.class)
                        .setParameter("imported", RegisterImportState.IMPORTED)
                        .setParameter("at", imported.finishedAt())
                        .getSingleResult()
                > 0;
    }

    /** Whether the very same file was imported before, even if that was taken back. */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public boolean knows(String sha256) {
        return em.createQuery(
                                "select count(i) from RegisterImport i where i.sha256 = :sha256 and i.state <> :checked",
                                Long.class)
                        .setParameter("sha256", sha256)
                        .setParameter("checked", RegisterImportState.CHECKED)
                        .getSingleResult()
                > 0;
    }
}
