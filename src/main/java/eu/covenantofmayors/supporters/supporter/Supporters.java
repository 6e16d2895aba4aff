package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Queries on supporters and their cases. */
@Stateless
public class Supporters {
    @PersistenceContext
    private EntityManager em;

    @PermitAll
    public Optional<Supporter> bySlug(String slug) {
        return em.createQuery(
                        "select s from Supporter s join fetch s.organisation where s.slug = :slug", Supporter.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The supporter an organisation is or was, if any. */
    @PermitAll
    public Optional<Supporter> of(Organisation organisation) {
        return em.createQuery("select s from Supporter s where s.organisation = :organisation", Supporter.class)
                .setParameter("organisation", organisation)
                .getResultStream()
                .findFirst();
    }

    /**
     * One supporter, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Supporter get(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }

    /** Those the register names and nobody has claimed yet, by name. */
    @RolesAllowed("OFFICE")
    public List<Supporter> named() {
        return em.createQuery(
                        "select s from Supporter s join fetch s.organisation o where s.state = :named order by o.officialName",
                        Supporter.class)
                .setParameter("named", SupporterState.NAMED)
                .getResultList();
    }

    /** All supporters with their organisations, for the Office's list. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<Supporter> all(int first, int most) {
        return em.createQuery(
                        "select s from Supporter s join fetch s.organisation o order by o.officialName, s.id",
                        Supporter.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Open cases of a queue, the most urgent first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<SuspensionCase> cases(CaseQueue queue, int first, int most) {
        return in(
                        queue,
                        "select c from SuspensionCase c join fetch c.supporter s",
                        " order by " + queue.order() + ", c.id",
                        SuspensionCase.class)
                .setHint("eclipselink.join-fetch", "c.supporter.organisation")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many open cases a queue has. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public long countCases(CaseQueue queue) {
        return in(queue, "select count(c) from SuspensionCase c join c.supporter s", "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> in(CaseQueue queue, String select, String order, Class<T> type) {
        TypedQuery<T> query =
                em.createQuery(select + " where c.closedAt is null and " + queue.condition() + order, type);
        if (queue != CaseQueue.WAITING) {
            query.setParameter("suspended", SupporterState.SUSPENDED);
        }
        return query;
    }

    /**
     * One case, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public SuspensionCase suspensionCase(long id) {
        return Optional.ofNullable(em.find(SuspensionCase.class, id)).orElseThrow(NotFound::new);
    }

    /** All cases of a supporter, the newest first; its network may see them too, through its workspace. */
    @RolesAllowed({"OFFICE", "COMMISSION", "NETWORK"})
    public List<SuspensionCase> casesOf(Supporter supporter) {
        return em.createQuery(
                        "select c from SuspensionCase c where c.supporter = :supporter order by c.id desc",
                        SuspensionCase.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }
}
