package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
    public List<ExtensionRequest> awaitingOffice() {
        return open(false);
    }

    /** Open requests that the Office has left to the Commission, the oldest first. */
    @RolesAllowed("COMMISSION")
    public List<ExtensionRequest> awaitingCommission() {
        return open(true);
    }

    private List<ExtensionRequest> open(boolean passedOn) {
        return em.createQuery(
                        "select r from ExtensionRequest r join fetch r.period where r.outcome is null"
                                + " and r.passedOn = :passedOn order by r.askedAt",
                        ExtensionRequest.class)
                .setParameter("passedOn", passedOn)
                .setHint("eclipselink.join-fetch", "r.period.supporter.organisation")
                .setHint("eclipselink.join-fetch", "r.period.policy")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.period.extensions")
                .getResultList();
    }

    /** All requests about a period, the newest first, for a desk. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<ExtensionRequest> of(FeedbackPeriod period) {
        return about(period);
    }

    /** The same for the network's own people. */
    @RolesAllowed("NETWORK")
    public List<ExtensionRequest> mine(FeedbackPeriod period) {
        caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);
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
