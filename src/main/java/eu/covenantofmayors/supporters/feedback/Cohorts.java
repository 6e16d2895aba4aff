package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sweep in sets: what is due for many periods that stand alike is done with a handful of statements, however many
 * they are. {@link SweepPlan} decides here as it does for one; windows that open and cases are {@link SweepSteps}' work,
 * for they concern each network by itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Cohorts {
    private static final String ALIKE = " from feedback_period where state in ('OPEN', 'RETURNED') and next_moment = ?1"
            + " and policy_id = ?2 and owed_by = ?3 and greatest(reminds_since, next_moment) = ?4";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Event<DeadlinesReached> deadlines;

    @Inject
    private Clock clock;

    /** Those for which something is due that can be done in sets. */
    @RolesAllowed("SYSTEM")
    public List<Cohort> due() {
        Instant now = clock.instant();
        // Also those that were withdrawn meanwhile: a period keeps its version until the sweep has recomputed it.
        Map<Long, FeedbackPolicy> versions =
                policies.everSet().stream().collect(Collectors.toMap(FeedbackPolicy::id, Function.identity()));
        List<?> rows = em.createNativeQuery(
                        "select policy_id, owed_by, next_moment, greatest(reminds_since, next_moment)"
                                + " from feedback_period where state in ('OPEN', 'RETURNED') and next_moment <= ?1"
                                + " group by policy_id, owed_by, next_moment, greatest(reminds_since, next_moment)"
                                + " order by next_moment, owed_by, policy_id")
                .setParameter(1, Date.valueOf(now.atOffset(ZoneOffset.MAX).toLocalDate()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Cohort(versions.get(((Number) row[0]).longValue()), day(row[1]), day(row[2]), day(row[3])))
                .filter(cohort -> canBeDone(cohort.plan(now)))
                .toList();
    }

    private static boolean canBeDone(SweepPlan plan) {
        return !plan.equals(SweepPlan.NOTHING)
                && plan.fire().stream().noneMatch(moment -> moment.kind() == Moment.Kind.CASE);
    }

    /** Ids of the periods in it. */
    @RolesAllowed("SYSTEM")
    public List<Long> periods(Cohort cohort) {
        List<?> ids = alike(em.createNativeQuery("select id" + ALIKE + " order by id"), cohort)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Does for some of them what is due by now.
     *
     * @throws IllegalStateException when one of them stands otherwise meanwhile; nothing is done then, and those that
     *     still wait are found again
     */
    @RolesAllowed("SYSTEM")
    public void advance(Cohort cohort, List<Long> ids) {
        Instant now = clock.instant();
        SweepPlan plan = cohort.plan(now);
        Long[] periods = ids.toArray(Long[]::new);
        move(cohort, periods, cohort.nextAfter(plan));
        plan.stale().forEach(moment -> record(cohort, periods, moment, true, now));
        for (Moment moment : plan.fire()) {
            record(cohort, periods, moment, false, now);
            boolean told = plan.told().filter(moment::equals).isPresent();
            deadlines.fire(new DeadlinesReached(cohort, ids, moment, told, now));
        }
        tellStanding(periods, cohort.standing(now));
    }

    /** Comes first, for it locks them: nobody changes them until what follows is done. */
    private void move(Cohort cohort, Long[] periods, LocalDate next) {
        int moved = alike(
                        em.createNativeQuery("update feedback_period set next_moment = ?5, version = version + 1"
                                + ALIKE.substring(ALIKE.indexOf(" where")) + " and id = any(?6)"),
                        cohort)
                .setParameter(5, next == null ? null : Date.valueOf(next))
                .setParameter(6, periods)
                .executeUpdate();
        if (moved != periods.length) {
            throw new IllegalStateException((periods.length - moved) + " feedback periods have changed meanwhile");
        }
    }

    private void record(Cohort cohort, Long[] periods, Moment moment, boolean stale, Instant now) {
        em.createNativeQuery("insert into feedback_ledger (period_id, rule, due, stale, happened_at)"
                        + " select t.id, cast(?1 as varchar(30)), cast(?2 as date), cast(?3 as boolean),"
                        + " cast(?4 as timestamp with time zone) from unnest(cast(?5 as bigint array)) as t (id)")
                .setParameter(1, moment.rule())
                .setParameter(2, Date.valueOf(cohort.owedBy()))
                .setParameter(3, stale)
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, periods)
                .executeUpdate();
    }

    /** The supporters stand at least as badly as with these periods; time alone never makes it better. */
    private void tellStanding(Long[] periods, Standing standing) {
        String better = Arrays.stream(Standing.values())
                .filter(other -> other.compareTo(standing) < 0)
                .map(other -> "'" + other + "'")
                .collect(Collectors.joining(", "));
        em.createNativeQuery("update supporter set standing = ?1, version = version + 1"
                        + " where id in (select supporter_id from feedback_period where id = any(?2))"
                        + " and standing in (" + better + ")")
                .setParameter(1, standing.name())
                .setParameter(2, periods)
                .executeUpdate();
    }

    private static Query alike(Query query, Cohort cohort) {
        return query.setParameter(1, Date.valueOf(cohort.next()))
                .setParameter(2, cohort.policy().id())
                .setParameter(3, Date.valueOf(cohort.owedBy()))
                .setParameter(4, Date.valueOf(cohort.remindsSince()));
    }

    private static LocalDate day(Object stored) {
        return ((Date) stored).toLocalDate();
    }
}
