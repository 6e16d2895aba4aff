package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.supporter.CaseReason;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The sweep's small transactions: one for each period. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepSteps {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private SupporterStanding standing;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Event<FeedbackMoved> moves;

    @Inject
    private Event<DeadlineReached> deadlines;

    @Inject
    private Clock clock;

    /**
     * Periods with something to do. The day is the one that has already begun somewhere on Earth: whose zone is behind
     * finds nothing to do yet and is asked again.
     */
    @RolesAllowed("SYSTEM")
    public List<Long> due(long afterId, int most) {
        LocalDate furthest = clock.instant().atOffset(ZoneOffset.MAX).toLocalDate();
        return em.createQuery(
                        "select p.id from FeedbackPeriod p where p.nextMoment <= :day and p.id > :after order by p.id",
                        Long.class)
                .setParameter("day", furthest)
                .setParameter("after", afterId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Does for one period what is due by now. */
    @RolesAllowed("SYSTEM")
    public void advance(long id) {
        FeedbackPeriod period = em.find(FeedbackPeriod.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        LocalDate today = now.atZone(period.policy().terms().zone()).toLocalDate();
        SweepPlan plan = period.plan(today);
        plan.stale().forEach(moment -> period.record(moment, true, now));
        plan.fire().forEach(moment -> carryOut(period, moment, now, today));
        standing.update(period.supporter());
    }

    private void carryOut(FeedbackPeriod period, Moment moment, Instant now, LocalDate today) {
        if (moment.kind() == Moment.Kind.OPEN) {
            open(period, now, today);
            return;
        }
        if (period.state() == FeedbackState.SCHEDULED) {
            return; // its window stays closed while the supporter is suspended
        }
        period.record(moment, false, now);
        if (moment.kind() == Moment.Kind.CASE) {
            suspensions.open(
                    period.supporter(),
                    CaseReason.MISSED_FEEDBACK,
                    period.subject(),
                    period.owedBy().toString(),
                    Actor.SYSTEM);
        }
        deadlines.fire(new DeadlineReached(period, moment, now));
    }

    private void open(FeedbackPeriod period, Instant now, LocalDate today) {
        Supporter supporter = period.supporter();
        if (supporter.state() == SupporterState.SUSPENDED || supporter.isOver()) {
            return;
        }
        moves.fire(period.open(Actor.SYSTEM, now));
        em.persist(period.next(policies.inForceOn(today), today));
    }
}
