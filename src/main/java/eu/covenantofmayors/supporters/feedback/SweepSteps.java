package eu.covenantofmayors.supporters.feedback;

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
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sweep's small transactions: one for each period. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepSteps {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Schedule schedule;

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
     * Periods whose window has not opened and that stand under a version of the policy that is no longer in force. Those of
     * suspended networks are recomputed when they come back.
     */
    @RolesAllowed("SYSTEM")
    public List<Long> outdated(long afterId, int most) {
        FeedbackPolicy inForce = policies.inForceOn(policies.today());
        List<FeedbackPolicy> others = policies.all().stream()
                .filter(policy -> !policy.equals(inForce))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select p.id from FeedbackPeriod p where p.state = :scheduled and p.policy in :others"
                                + " and p.supporter.state not in :resting and p.id > :after order by p.id",
                        Long.class)
                .setParameter("scheduled", FeedbackState.SCHEDULED)
                .setParameter("others", others)
                .setParameter(
                        "resting", List.of(SupporterState.SUSPENDED, SupporterState.ENDED, SupporterState.WITHDRAWN))
                .setParameter("after", afterId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Brings one of them under the version in force. */
    @RolesAllowed("SYSTEM")
    public void recompute(long id) {
        Optional.ofNullable(em.find(FeedbackPeriod.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(schedule::recompute);
    }

    /** Periods with something to do: those whose day has begun in the zone of the version of the policy they stand under. */
    @RolesAllowed("SYSTEM")
    public List<Long> due(long afterId, int most) {
        Map<LocalDate, List<FeedbackPolicy>> byToday = policies.everSet().stream()
                .collect(Collectors.groupingBy(policy ->
                        LocalDate.ofInstant(clock.instant(), policy.terms().zone())));
        List<LocalDate> days = List.copyOf(byToday.keySet());
        String begun = IntStream.range(0, days.size())
                .mapToObj(i -> "p.policy in :policies" + i + " and p.nextMoment <= :day" + i)
                .collect(Collectors.joining(" or "));
        TypedQuery<Long> query = em.createQuery(
                        "select p.id from FeedbackPeriod p where (" + begun + ") and p.id > :after"
                                + " and not (p.state = :scheduled and p.supporter.state = :suspended) order by p.id",
                        Long.class)
                .setParameter("after", afterId)
                .setParameter("scheduled", FeedbackState.SCHEDULED)
                .setParameter("suspended", SupporterState.SUSPENDED)
                .setMaxResults(most);
        for (int i = 0; i < days.size(); i++) {
            query.setParameter("policies" + i, byToday.get(days.get(i))).setParameter("day" + i, days.get(i));
        }
        return query.getResultList();
    }

    /** Does for one period what is due by now; nothing if it has been replaced meanwhile. */
    @RolesAllowed("SYSTEM")
    public void advance(long id) {
        FeedbackPeriod period = em.find(FeedbackPeriod.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (period == null) {
            return;
        }
        Advance advance = Advance.of(period, policies.all(), clock.instant());
        if (advance.opened() != null) {
            moves.fire(advance.opened());
            em.persist(advance.next());
        }
        advance.reached().forEach(this::tell);
        standing.update(period.supporter());
    }

    private void tell(DeadlineReached reached) {
        FeedbackPeriod period = reached.period();
        if (reached.moment().kind() == Moment.Kind.CASE) {
            suspensions.openForMissedReport(period.supporter(), period.subject(), period.owedBy());
        }
        deadlines.fire(reached);
    }
}
