package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A whole day in the policy's zone that stands in a calendar of due dates.
 *
 * @param revision grows whenever something is decided about the period, so that calendars know which copy is newer
 * @param revisedAt when that was last
 */
record CalendarDay(What what, FeedbackPeriod period, LocalDate on, int revision, Instant revisedAt) {
    /** What the day is for its period. */
    enum What {
        /** The report can be written from this day on. */
        OPENS,
        /** The last day on which the report is in time. */
        DUE,
        /** The last day on which a report that was handed back is in time; then this is the date that counts. */
        RETURNED,
        /** The last day on which only the network and the Office know that the report is late. */
        GRACE;

        /** Whether it is a day to be reminded of beforehand. */
        boolean asks() {
            return this == DUE || this == RETURNED;
        }
    }

    /**
     * The days of a period: none once it is filed or waived. A date that was moved is told at its new day only, and the end
     * of the grace only to those who need it, when the due date is over.
     */
    static List<CalendarDay> of(FeedbackPeriod period, Instant now) {
        boolean scheduled = period.state() == FeedbackState.SCHEDULED;
        if (!scheduled && !period.state().owed()) {
            return List.of();
        }
        int revision = period.history().size() + period.extensions().size();
        Instant revisedAt = revisedAt(period);
        List<CalendarDay> days = new ArrayList<>();
        days.add(new CalendarDay(What.OPENS, period, opening(period), revision, revisedAt));
        What due = period.state() == FeedbackState.RETURNED && period.owedBy().isAfter(period.effectiveDue())
                ? What.RETURNED
                : What.DUE;
        days.add(new CalendarDay(due, period, period.owedBy(), revision, revisedAt));
        Instant late = period.endOfDue();
        if (!scheduled && period.policy().terms().graceDays() > 0 && !now.isBefore(late)) {
            LocalDate end = period.owedBy().plusDays(period.policy().terms().graceDays());
            days.add(new CalendarDay(What.GRACE, period, end, revision, late.isAfter(revisedAt) ? late : revisedAt));
        }
        return days;
    }

    /** The day on which the window has opened: more time that is granted later does not move it. */
    private static LocalDate opening(FeedbackPeriod period) {
        return period.history().stream()
                .filter(entry -> entry.isOf(FeedbackStep.OPEN_WINDOW))
                .findFirst()
                .map(entry -> LocalDate.ofInstant(entry.at(), zone(period)))
                .orElseGet(period::opensOn);
    }

    private static Instant revisedAt(FeedbackPeriod period) {
        return Stream.concat(
                        period.history().stream().map(HistoryEntry::at),
                        period.extensions().stream().map(Extension::grantedAt))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> period.born().atStartOfDay(zone(period)).toInstant());
    }

    private static ZoneId zone(FeedbackPeriod period) {
        return period.policy().terms().zone();
    }

    /** The same in every copy of the calendar: a client that reads it again changes its entry, and makes no second one. */
    String uid() {
        return "period-" + period.id() + "-" + what.name().toLowerCase(Locale.ROOT);
    }
}
