package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.feedback.Moment.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one sweep has to do for one period: what is due by today and not in the ledger. Conditions are never "today
 * equals", so a run that was missed is made good by the next. Of several reminders only the latest is sent; the older
 * ones are recorded as stale, and so are those whose day was over before the due date was set. Source:
 * src/docs/domain.md, "Deadlines".
 *
 * @param fire what is to happen, in order
 * @param stale reminders that are only recorded
 */
public record SweepPlan(List<Moment> fire, List<Moment> stale) {
    static final SweepPlan NOTHING = new SweepPlan(List.of(), List.of());

    /**
     * @param due effective due date
     * @param since first day on which reminders about this due date are sent: none is for a day before it
     * @param done rules that the ledger holds for this due date
     * @param today in the policy's zone
     */
    static SweepPlan of(LocalDate due, PolicyTerms terms, LocalDate since, Set<String> done, LocalDate today) {
        List<Moment> ready = Moment.of(due, terms).stream()
                .filter(moment -> !moment.on().isAfter(today) && !done.contains(moment.rule()))
                .toList();
        Optional<Moment> latest = ready.stream()
                .filter(moment -> moment.kind() == Kind.REMINDER && !moment.on().isBefore(since))
                .reduce((earlier, later) -> later);
        List<Moment> fire = new ArrayList<>();
        List<Moment> stale = new ArrayList<>();
        for (Moment moment : ready) {
            boolean superseded = moment.kind() == Kind.REMINDER && !latest.equals(Optional.of(moment));
            (superseded ? stale : fire).add(moment);
        }
        return new SweepPlan(fire, stale);
    }

    /**
     * What the network is written about. However much a sweep has to make good, it writes at most one mail: the reminder,
     * which tells how things stand by now, or else the last flag. A case tells of itself.
     */
    Optional<Moment> told() {
        return fire.stream()
                .filter(moment -> moment.kind() != Kind.OPEN && moment.kind() != Kind.CASE)
                .reduce((earlier, later) -> later);
    }

    /** What is going to happen to a period after today if nobody does anything; nothing when it is not waited for. */
    static List<Moment> ahead(FeedbackPeriod period, LocalDate today) {
        return period.nextMoment() == null
                ? List.of()
                : Moment.of(period.owedBy(), period.policy().terms()).stream()
                        .filter(moment -> moment.on().isAfter(today))
                        .toList();
    }

    /** The next day on which a sweep has something to do for the period, or null when there is none. */
    static LocalDate next(LocalDate due, PolicyTerms terms, Set<String> done) {
        return Moment.of(due, terms).stream()
                .filter(moment -> !done.contains(moment.rule()))
                .map(Moment::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
