package eu.covenantofmayors.supporters.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one sweep has to do for one period: what is due by today and not in the ledger. Conditions are never "today
 * equals", so a run that was missed is made good by the next. Of several reminders only the latest is sent; the older
 * ones are recorded as stale, and so are those whose day was over before the period came into being. Source: design.md
 * section 4.
 *
 * @param fire what is to happen, in order
 * @param stale reminders that are only recorded
 */
public record SweepPlan(List<Moment> fire, List<Moment> stale) {
    /**
     * @param due effective due date
     * @param born day on which the period came into being: no reminder is sent for a day before it
     * @param done rules that the ledger holds for this due date
     * @param today in the policy's zone
     */
    static SweepPlan of(LocalDate due, PolicyTerms terms, LocalDate born, Set<String> done, LocalDate today) {
        List<Moment> ready = Moment.of(due, terms).stream()
                .filter(moment -> !moment.on().isAfter(today) && !done.contains(moment.rule()))
                .toList();
        Optional<Moment> latest = ready.stream()
                .filter(moment ->
                        moment.kind() == Moment.Kind.REMINDER && !moment.on().isBefore(born))
                .reduce((earlier, later) -> later);
        List<Moment> fire = new ArrayList<>();
        List<Moment> stale = new ArrayList<>();
        for (Moment moment : ready) {
            boolean superseded = moment.kind() == Moment.Kind.REMINDER && !latest.equals(Optional.of(moment));
            (superseded ? stale : fire).add(moment);
        }
        return new SweepPlan(fire, stale);
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
