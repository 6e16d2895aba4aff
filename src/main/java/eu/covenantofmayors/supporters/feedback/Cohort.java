package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Open periods that stand alike, so that one plan holds for all of them. What is in their ledgers need not be asked: each
 * sweep deals with all that is due, so what lies before the next moment has been dealt with, and nothing else.
 *
 * @param owedBy the date that counts now
 * @param next the next day on which something is to happen
 * @param remindsSince first day on which reminders are sent, or {@code next} if that is later
 */
record Cohort(FeedbackPolicy policy, LocalDate owedBy, LocalDate next, LocalDate remindsSince) {
    /** What a sweep has to do for each of them now. */
    SweepPlan plan(Instant now) {
        return SweepPlan.of(owedBy, terms(), remindsSince, done(), LocalDate.ofInstant(now, terms().zone()));
    }

    /** The next day on which something is to happen when a plan has been carried out, or null. */
    LocalDate nextAfter(SweepPlan plan) {
        Set<String> done = Stream.concat(
                        done().stream(),
                        Stream.concat(plan.fire().stream(), plan.stale().stream())
                                .map(Moment::rule))
                .collect(Collectors.toSet());
        return SweepPlan.next(owedBy, terms(), done);
    }

    /** How their supporters stand with them. */
    Standing standing(Instant now) {
        return terms().standing(owedBy, now);
    }

    PolicyTerms terms() {
        return policy.terms();
    }

    private Set<String> done() {
        return Moment.of(owedBy, terms()).stream()
                .filter(moment ->
                        moment.kind() == Moment.Kind.OPEN || moment.on().isBefore(next))
                .map(Moment::rule)
                .collect(Collectors.toSet());
    }
}
