package eu.covenantofmayors.supporters.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The grid of due dates, always counted from the anchor and never from the last due date or from when somebody filed: the
 * 31st and the 29th of February do not drift. Source: design.md section 4.
 *
 * @param anchor effective date of the agreement or of its renewal
 * @param intervalMonths from one due date to the next
 */
public record DueDates(LocalDate anchor, int intervalMonths) {
    /** At least this many days lie between a reinstatement and the next due date. */
    public static final int AHEAD_AFTER_REINSTATEMENT = 90;

    /**
     * Due date n.
     *
     * @param n from 1 on; 0 is the anchor itself
     */
    public LocalDate due(int n) {
        return anchor.plusMonths((long) n * intervalMonths);
    }

    /** Number of the first due date that is after a day. */
    public int firstAfter(LocalDate day) {
        int n = 1;
        long months = ChronoUnit.MONTHS.between(anchor, day);
        if (months > 0) {
            n = Math.max(1, Math.toIntExact(months / intervalMonths));
        }
        while (!due(n).isAfter(day)) {
            n++;
        }
        return n;
    }

    /** Number of the first due date for a network that is taken back on a day. */
    public int firstAfterReinstatement(LocalDate day) {
        return firstAfter(day.plusDays(AHEAD_AFTER_REINSTATEMENT - 1L));
    }

    /** The end of a due day, exclusive: the first instant of the next day in the zone. */
    public static Instant endOf(LocalDate due, ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
