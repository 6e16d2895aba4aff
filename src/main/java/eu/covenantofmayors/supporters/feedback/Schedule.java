package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterCreated;
import eu.covenantofmayors.supporters.supporter.SupporterMoved;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

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

    @Inject
    private Clock clock;

    @PermitAll
    public void begin(@Observes SupporterCreated created) {
        LocalDate today = today();
        FeedbackPolicy policy = policies.inForceOn(today);
        int first = new DueDates(created.anchor(), policy.terms().intervalMonths()).firstAfter(today);
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
        LocalDate today = today();
        scheduled(moved.supporter()).stream()
                .filter(period -> period.baseDue().isBefore(today.plusDays(DueDates.AHEAD_AFTER_REINSTATEMENT)))
                .forEach(period -> {
                    FeedbackPeriod later = period.afterReinstatement(policies.inForceOn(today), today);
                    em.remove(period);
                    em.flush();
                    em.persist(later);
                });
        standing.update(moved.supporter());
    }

    private List<FeedbackPeriod> scheduled(Supporter supporter) {
        return em.createQuery(
                        "select p from FeedbackPeriod p where p.supporter = :supporter and p.state = :scheduled",
                        FeedbackPeriod.class)
                .setParameter("supporter", supporter)
                .setParameter("scheduled", FeedbackState.SCHEDULED)
                .getResultList();
    }

    private LocalDate today() {
        LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return LocalDate.ofInstant(
                clock.instant(), policies.inForceOn(utc).terms().zone());
    }
}
