package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterCreated;
import eu.covenantofmayors.supporters.supporter.SupporterMoved;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Gives a new supporter its first period, and one that is taken back its next: both in the transaction in which the
 * supporter comes or comes back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Schedule {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private SupporterStanding standing;

    @PermitAll
    public void begin(@Observes SupporterCreated created) {
        LocalDate today = policies.today();
        FeedbackPolicy policy = policies.inForceOn(today);
        int first = policy.terms().grid(created.anchor()).firstAfter(today);
        em.persist(new FeedbackPeriod(created.supporter(), created.anchor(), first, policy, today));
    }

    /**
     * While a supporter was suspended no window opened; now the one that waits moves to the first date of the grid that is
     * far enough ahead. What was missed stays owed.
     */
    @PermitAll
    public void resume(@Observes SupporterMoved moved) {
        if (moved.step() != SupporterStep.REINSTATE) {
            return;
        }
        LocalDate today = policies.today();
        FeedbackPolicy policy = policies.inForceOn(today);
        scheduled(moved.supporter())
                .forEach(period -> replace(period, period.afterReinstatement(policy, lastBefore(period), today)));
        standing.update(moved.supporter());
    }

    /** Whoever has left owes nothing more. */
    @PermitAll
    public void rest(@Observes SupporterMoved moved) {
        if (moved.supporter().isOver()) {
            em.createQuery(
                            "select p from FeedbackPeriod p where p.supporter = :supporter and p.nextMoment is not null",
                            FeedbackPeriod.class)
                    .setParameter("supporter", moved.supporter())
                    .getResultStream()
                    .forEach(FeedbackPeriod::rest);
        }
    }

    /** Recomputes a period whose window has not opened, when a later version of the policy has taken effect. */
    @RolesAllowed("SYSTEM")
    public void recompute(FeedbackPeriod period) {
        replace(period, period.underPolicyOf(policies.today(), policies.all(), lastBefore(period)));
    }

    /**
     * The period of a supporter whose window has not opened, to be changed: whoever comes at the same moment, the sweep for
     * example, waits.
     */
    @RolesAllowed("OFFICE")
    public Optional<FeedbackPeriod> waiting(Supporter supporter) {
        return scheduledOf(supporter)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList() // a stream would be a cursor, on which EclipseLink keeps no lock
                .stream()
                .findFirst();
    }

    /** Puts a period in the place of another one whose window has not opened. */
    @RolesAllowed("OFFICE")
    public void align(FeedbackPeriod before, FeedbackPeriod after) {
        replace(before, after);
        em.flush();
    }

    private void replace(FeedbackPeriod period, FeedbackPeriod other) {
        if (!other.equals(period)) {
            em.remove(period);
            em.flush();
            em.persist(other);
        }
    }

    /** The due date that the supporter had before this period, or the anchor. */
    private LocalDate lastBefore(FeedbackPeriod period) {
        LocalDate last = em.createQuery(
                        "select max(p.baseDue) from FeedbackPeriod p where p.supporter = :supporter and p <> :period",
                        LocalDate.class)
                .setParameter("supporter", period.supporter())
                .setParameter("period", period)
                .getSingleResult();
        return last == null ? period.anchor() : last;
    }

    private List<FeedbackPeriod> scheduled(Supporter supporter) {
        return scheduledOf(supporter).getResultList();
    }

    private TypedQuery<FeedbackPeriod> scheduledOf(Supporter supporter) {
        return em.createQuery(
                        "select p from FeedbackPeriod p where p.supporter = :supporter and p.state = :scheduled",
                        FeedbackPeriod.class)
                .setParameter("supporter", supporter)
                .setParameter("scheduled", FeedbackState.SCHEDULED);
    }
}
