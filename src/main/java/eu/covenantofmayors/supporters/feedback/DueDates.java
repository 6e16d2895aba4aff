package eu.covenantofmayors.supporters.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The grid of due dates, always counted from the anchor and never from the last due date or from when somebody filed: the
 * 31st and the 29th of February do not drift. Source: src/docs/domain.md, "Deadlines".
 *
 * @param anchor effective date of the agreement or of its renewal
 * @param intervalMonths from one due date to the next
 * @param calendarDay on which all networks report, or null where each has its own day; then the interval is whole years,
 *     and the first due date is at least {@value #FIRST_CALENDAR_MONTHS} months after the anchor
 * @param shiftMonths by which every due date lies behind the anchor's own grid since the cycle was aligned, 0 to
 *     {@value #LONGEST_SHIFT}; a day on which all networks report is not shifted
 */
public record DueDates(LocalDate anchor, int intervalMonths, MonthDay calendarDay, int shiftMonths) {
    /** Months by which a cycle may be shifted at most. Source: src/docs/domain.md, "Deadlines". */
    public static final int LONGEST_SHIFT = 11;

    /** At least this many days lie between a reinstatement and the next due date. */
    public static final int AHEAD_AFTER_REINSTATEMENT = 90;

    /** At least this many months lie between the anchor and the first day on which all networks report. */
    public static final int FIRST_CALENDAR_MONTHS = 6;

    /** The grid of a network with its own day. */
    public DueDates(LocalDate anchor, int intervalMonths) {
        this(anchor, intervalMonths, null);
    }

    /** A grid that has not been shifted. */
    public DueDates(LocalDate anchor, int intervalMonths, MonthDay calendarDay) {
        this(anchor, intervalMonths, calendarDay, 0);
    }

    /** The same grid with every due date so many months later, counted from the anchor as before. */
    public DueDates shiftedBy(int months) {
        return new DueDates(anchor, intervalMonths, calendarDay, months);
    }

    /**
     * Due date n.
     *
     * @param n from 1 on; 0 is the anchor itself
     */
    public LocalDate due(int n) {
        if (n == 0) {
            return anchor;
        }
        if (calendarDay == null) {
            return anchor.plusMonths((long) n * intervalMonths + shiftMonths);
        }
        LocalDate earliest = anchor.plusMonths(FIRST_CALENDAR_MONTHS);
        int year = earliest.getYear() + (calendarDay.atYear(earliest.getYear()).isBefore(earliest) ? 1 : 0);
        return calendarDay.atYear(year + (n - 1) * (intervalMonths / 12));
    }

    /** Number of the first due date that is after a day. */
    public int firstAfter(LocalDate day) {
        long whole = Math.max(0, ChronoUnit.MONTHS.between(anchor, day) - shiftMonths) / intervalMonths;
        // A day that all share may be up to half an interval later than the network's own: begin one earlier.
        int n = Math.max(1, Math.toIntExact(whole) - 1);
        while (!due(n).isAfter(day)) {
            n++;
        }
        return n;
    }

    /**
     * Number of the first due date for a network that is taken back on a day.
     *
     * @param last due date that the network has had already
     */
    public int firstAfterReinstatement(LocalDate day, LocalDate last) {
        return firstAfter(later(day.plusDays(AHEAD_AFTER_REINSTATEMENT - 1L), last));
    }

    /**
     * Number of the first due date under new terms, for a period whose window has not opened. It is not before what was
     * promised, unless the network still has the whole window to write its report, and as long as after a reinstatement.
     *
     * @param promised what was due under the old terms
     * @param last due date that the network has had already
     * @param from first day of the new terms
     * @param windowDays of the new terms
     */
    public int firstUnderNewTerms(LocalDate promised, LocalDate last, LocalDate from, int windowDays) {
        LocalDate fair = from.plusDays(Math.max(windowDays, AHEAD_AFTER_REINSTATEMENT));
        LocalDate notBefore = promised.isBefore(fair) ? promised : fair;
        return firstAfter(later(last, notBefore.minusDays(1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The end of a due day, exclusive: the first instant of the next day in the zone. */
    public static Instant endOf(LocalDate due, ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
