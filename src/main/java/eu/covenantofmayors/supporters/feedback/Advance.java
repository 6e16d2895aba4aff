package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one sweep has done to one period: pure, so that tests can live through years with it.
 * Source: src/docs/domain.md, "Deadlines".
 *
 * @param opened that its window was opened, or null
 * @param next the period after it, which comes into being when it opens, or null
 * @param reached the rules that were carried out, in order
 */
record Advance(FeedbackMoved opened, FeedbackPeriod next, List<DeadlineReached> reached) {
    /**
     * Does what is due by now.
     *
     * @param policies all versions
     */
    static Advance of(FeedbackPeriod period, List<FeedbackPolicy> policies, Instant now) {
        LocalDate today = now.atZone(period.policy().terms().zone()).toLocalDate();
        SweepPlan plan = period.plan(today);
        Optional<Moment> told = plan.told();
        FeedbackMoved opened = null;
        FeedbackPeriod next = null;
        List<DeadlineReached> reached = new ArrayList<>();
        plan.stale().forEach(moment -> period.record(moment, true, now));
        for (Moment moment : plan.fire()) {
            if (moment.kind() == Moment.Kind.OPEN) {
                opened = period.open(Actor.SYSTEM, now);
                next = following(period, moment.on(), policies, today);
            } else {
                period.record(moment, false, now);
                reached.add(new DeadlineReached(period, moment, told.equals(Optional.of(moment)), now));
            }
        }
        return new Advance(opened, next, reached);
    }

    /** It comes into being as if the sweep had run on the very day, however late it runs; but never before its own. */
    private static FeedbackPeriod following(
            FeedbackPeriod period, LocalDate opens, List<FeedbackPolicy> policies, LocalDate today) {
        LocalDate day = opens.isBefore(period.born()) ? period.born() : opens;
        return period.next(FeedbackPolicy.inForceOn(day, policies), day)
                .underPolicyOf(today, policies, period.baseDue());
    }
}
