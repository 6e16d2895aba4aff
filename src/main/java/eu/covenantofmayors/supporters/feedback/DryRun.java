package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What sweeps would do to one network until a day if nobody did anything meanwhile: the sweep's own rules, carried out on
 * copies, from one day on which something is to happen to the next. Nothing is written. Each period's day is that of its
 * own policy's zone. Source: src/docs/domain.md, "What if?".
 */
final class DryRun {
    private final Supporter supporter;
    private final LocalDate settled;
    private final List<FeedbackPolicy> policies;
    private final List<FeedbackPeriod> periods;
    private final List<Happening> happenings = new ArrayList<>();

    private DryRun(List<FeedbackPeriod> stored, LocalDate settled, List<FeedbackPolicy> policies) {
        this.supporter = stored.get(0).supporter();
        this.settled = settled;
        this.policies = policies;
        this.periods = new ArrayList<>(stored.stream().map(FeedbackPeriod::copy).toList());
    }

    /**
     * Something that a sweep would do.
     *
     * @param told whether the network would be written to about it
     */
    record Happening(LocalDate on, FeedbackPeriod period, Moment moment, boolean told) {}

    /**
     * Runs.
     *
     * @param stored the periods of one network that are scheduled or owed, at least one; they are left as they are
     * @param settled the latest base due date of the network's other periods, or null
     * @param policies all versions, perhaps with a draft
     * @param from the first day, usually today
     * @param until the last day; not before the first
     */
    static DryRun of(
            List<FeedbackPeriod> stored,
            LocalDate settled,
            List<FeedbackPolicy> policies,
            LocalDate from,
            LocalDate until) {
        DryRun run = new DryRun(stored, settled, policies);
        for (LocalDate day = from; day != null && !day.isAfter(until); day = run.after(day)) {
            run.sweep(day);
        }
        return run;
    }

    private void sweep(LocalDate day) {
        if (supporter.isOver()) {
            return;
        }
        if (supporter.state() != SupporterState.SUSPENDED) {
            FeedbackPolicy inForce = FeedbackPolicy.inForceOn(day, policies);
            periods.replaceAll(period -> period.state() == FeedbackState.SCHEDULED && period.policy() != inForce
                    ? period.underPolicyOf(day, policies, lastBefore(period))
                    : period);
        }
        // What opens makes the next one, which may have something to do on the same day: the list grows on the way.
        for (int i = 0; i < periods.size(); i++) {
            advance(periods.get(i), day);
        }
    }

    private void advance(FeedbackPeriod period, LocalDate day) {
        Instant now = noon(period, day);
        // Usually the same; a zone that moved across the date line has skipped one.
        LocalDate on = LocalDate.ofInstant(now, period.policy().terms().zone());
        Advance advance = Advance.of(period, policies, now);
        if (advance.opened() != null) {
            happenings.add(new Happening(on, period, new Moment(Kind.OPEN, "OPEN", on), false));
            periods.add(advance.next());
        }
        advance.reached()
                .forEach(reached -> happenings.add(new Happening(on, period, reached.moment(), reached.told())));
    }

    private static Instant noon(FeedbackPeriod period, LocalDate day) {
        return day.atTime(12, 0).atZone(period.policy().terms().zone()).toInstant();
    }

    private LocalDate lastBefore(FeedbackPeriod period) {
        return periods.stream()
                .filter(other -> other != period)
                .map(FeedbackPeriod::baseDue)
                .filter(due -> settled == null || due.isAfter(settled))
                .max(Comparator.naturalOrder())
                .orElse(settled == null ? period.anchor() : settled);
    }

    /** The next day on which a period or a version of the policy has something to say, or null. */
    private LocalDate after(LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        periods.forEach(period -> Optional.ofNullable(period.nextMoment()).ifPresent(days::add));
        policies.forEach(policy -> days.add(policy.effectiveFrom()));
        return days.stream()
                .filter(next -> next.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What sweeps would do, in order. */
    List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    /** How the periods would stand then. */
    List<FeedbackPeriod> periods() {
        return List.copyOf(periods);
    }

    /** How the network would stand on a day: as with the worst of its periods. */
    Standing standing(LocalDate day) {
        return periods.stream()
                .map(period -> period.standing(noon(period, day)))
                .max(Comparator.naturalOrder())
                .orElse(Standing.UPCOMING);
    }

    /** The next date by which the network would owe something: the earliest. */
    LocalDate due() {
        return periods.stream()
                .map(FeedbackPeriod::owedBy)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How the network would stand on the last day. */
    Outlook outlook(LocalDate day) {
        return new Outlook(
                standing(day),
                due(),
                periods.stream().anyMatch(period -> period.state().owed()),
                happenings.stream().anyMatch(happening -> happening.moment().kind() == Kind.CASE),
                (int) happenings.stream().filter(Happening::told).count());
    }
}
