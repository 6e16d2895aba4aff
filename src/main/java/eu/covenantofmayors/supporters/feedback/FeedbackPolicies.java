package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Queries on the versions of the policy. */
@Stateless
public class FeedbackPolicies {
    @PersistenceContext
    private EntityManager em;

    /** The version in force on a day: the latest that is effective by then. */
    @PermitAll
    public FeedbackPolicy inForceOn(LocalDate day) {
        return em.createQuery(
                        "select p from FeedbackPolicy p where p.effectiveFrom <= :day order by p.effectiveFrom desc, p.number desc",
                        FeedbackPolicy.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** All versions, the newest first. */
    @PermitAll
    public List<FeedbackPolicy> all() {
        return em.createQuery("select p from FeedbackPolicy p order by p.number desc", FeedbackPolicy.class)
                .getResultList();
    }
}
