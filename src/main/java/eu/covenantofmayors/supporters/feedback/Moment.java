package eu.covenantofmayors.supporters.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day on which something is to happen to a period.
 *
 * @param rule its name in the ledger, for example {@code REMINDER-30}
 * @param on the first day on which it is to happen; a later one makes it good
 */
public record Moment(Kind kind, String rule, LocalDate on) {
    /** How the rules of reminders begin in the ledger. */
    static final String REMINDER = "REMINDER";

    /** What happens, in the order in which one sweep does it. */
    public enum Kind {
        OPEN,
        /** In grace: told to the network and the Office. */
        OVERDUE,
        /** After the grace: told to the public. */
        MISSED,
        /** Put before the Commission. */
        CASE,
        REMINDER
    }

    /** All moments of a period with this due date, by kind and day. */
    static List<Moment> of(LocalDate due, PolicyTerms terms) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(Kind.OPEN, "OPEN", due.minusDays(terms.windowDays())));
        moments.add(new Moment(Kind.OVERDUE, "OVERDUE", due.plusDays(1)));
        moments.add(new Moment(Kind.MISSED, "MISSED", due.plusDays(terms.graceDays() + 1L)));
        moments.add(new Moment(Kind.CASE, "CASE", due.plusDays(terms.caseDays() + 1L)));
        terms.reminders()
                .forEach(days -> moments.add(
                        new Moment(Kind.REMINDER, REMINDER + (days > 0 ? "+" : "") + days, due.plusDays(days))));
        moments.sort(Comparator.comparing(Moment::kind).thenComparing(Moment::on));
        return moments;
    }
}
