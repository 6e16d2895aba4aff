package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries on requests for more time. */
@Stateless
public class ExtensionRequests {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    /** Open requests that wait for the Office, the oldest first. */
    @RolesAllowed("OFFICE")
    public List<ExtensionRequest> awaitingOffice(int first, int most) {
        return open(false, first, most);
    }

    @RolesAllowed("OFFICE")
    public long countAwaitingOffice() {
        return countOpen(false);
    }

    /** Open requests that the Office has left to the Commission, the oldest first. */
    @RolesAllowed("COMMISSION")
    public List<ExtensionRequest> awaitingCommission(int first, int most) {
        return open(true, first, most);
    }

    @RolesAllowed("COMMISSION")
    public long countAwaitingCommission() {
        return countOpen(true);
    }

    private List<ExtensionRequest> open(boolean passedOn, int first, int most) {
        return query("r.outcome is null and r.passedOn = :passedOn order by r.askedAt, r.id")
                .setParameter("passedOn", passedOn)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    private long countOpen(boolean passedOn) {
        return em.createQuery(
                        "select count(r) from ExtensionRequest r where r.outcome is null and r.passedOn = :passedOn",
                        Long.class)
                .setParameter("passedOn", passedOn)
                .getSingleResult();
    }

    /** Some requests, open or decided, the oldest first; an id that is none is left out. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<ExtensionRequest> these(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : query("r.id in :ids order by r.askedAt, r.id")
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** With what lists tell of each. */
    private TypedQuery<ExtensionRequest> query(String condition) {
        return em.createQuery("select r from ExtensionRequest r where " + condition, ExtensionRequest.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.period")
                .setHint("eclipselink.batch", "r.period.supporter")
                .setHint("eclipselink.batch", "r.period.supporter.organisation")
                .setHint("eclipselink.batch", "r.period.policy")
                .setHint("eclipselink.batch", "r.period.extensions");
    }

    /** All requests about a period, the newest first, for a desk. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<ExtensionRequest> of(FeedbackPeriod period) {
        return about(period);
    }

    /** The same for the network's own people. */
    @RolesAllowed("NETWORK")
    public List<ExtensionRequest> mine(FeedbackPeriod period) {
        caller.within(period.supporter().organisation());
        return about(period);
    }

    private List<ExtensionRequest> about(FeedbackPeriod period) {
        return em.createQuery(
                        "select r from ExtensionRequest r where r.period = :period order by r.id desc",
                        ExtensionRequest.class)
                .setParameter("period", period)
                .getResultList();
    }

    /**
     * One request, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public ExtensionRequest get(long id) {
        return Optional.ofNullable(em.find(ExtensionRequest.class, id)).orElseThrow(NotFound::new);
    }
}
