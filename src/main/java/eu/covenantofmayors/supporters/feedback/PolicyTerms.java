package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of a feedback policy. Days are calendar days in the policy's zone.
 * Source: src/docs/domain.md, "Deadlines"; the Covenant asks for feedback at least every two years, it was annual
 * in 2012 and 2013.
 */
@Embeddable
public class PolicyTerms {
    public static final int LONGEST_INTERVAL = 24;
    static final int MOST_REMINDERS = 12;

    @Column(name = "interval_months")
    private int intervalMonths;

    @Column(name = "window_days")
    private int windowDays;

    /** Days relative to the due date, ascending, with blanks between them: negative before, positive after. */
    private String reminders;

    /** The same as numbers; null until somebody asks for them. A sweep asks for every period. */
    @Transient
    private List<Integer> reminderDays;

    @Column(name = "grace_days")
    private int graceDays;

    @Column(name = "case_days")
    private int caseDays;

    @Column(name = "resubmit_days")
    private int resubmitDays;

    /** Days a network has to answer a notice of suspension. */
    @Column(name = "answer_days")
    private int answerDays = 30;

    /** Days within which the Office means to have read a report. */
    @Column(name = "office_days")
    private int officeDays = 30;

    /** Month and day on which all networks report, for example {@code --03-31}; null where each has its own day. */
    @Column(name = "calendar_day")
    private String calendarDay;

    private String zone;

    protected PolicyTerms() {}

    /**
     * @param intervalMonths from one due date to the next, 1 to 24
     * @param windowDays how long before the due date the network may file
     * @param reminders days relative to the due date on which it is reminded
     * @param graceDays after the due date, until the public is told
     * @param caseDays after the due date, until the case is put before the Commission; not within the grace
     * @param resubmitDays to file again what was returned
     * @throws Refused when a number is out of its bounds
     */
    public PolicyTerms(
            int intervalMonths,
            int windowDays,
            List<Integer> reminders,
            int graceDays,
            int caseDays,
            int resubmitDays,
            ZoneId zone) {
        check("intervalMonths", intervalMonths >= 1 && intervalMonths <= LONGEST_INTERVAL);
        check("windowDays", windowDays >= 1 && windowDays <= 365);
        checkReminders(reminders.stream().allMatch(day -> day >= -windowDays && day <= 365));
        // The ledger knows a reminder by its day: twice the same one would be refused there, in each sweep anew.
        List<Integer> days = reminders.stream().sorted().distinct().toList();
        checkReminders(days.size() <= MOST_REMINDERS);
        check("graceDays", graceDays >= 0 && graceDays <= 365);
        if (caseDays < graceDays) {
            throw Refused.at("caseDays", "refused.policyCase", graceDays);
        }
        check("caseDays", caseDays <= 730);
        check("resubmitDays", resubmitDays >= 1 && resubmitDays <= 365);
        this.intervalMonths = intervalMonths;
        this.windowDays = windowDays;
        this.reminders = days.stream().map(String::valueOf).collect(Collectors.joining(" "));
        this.graceDays = graceDays;
        this.caseDays = caseDays;
        this.resubmitDays = resubmitDays;
        this.zone = zone.getId();
    }

    /** What the design starts with. */
    public static PolicyTerms initial() {
        return new PolicyTerms(12, 90, List.of(-90, -30, -7, 0, 1, 30), 30, 90, 30, ZoneId.of("Europe/Brussels"));
    }

    /**
     * These terms with one day of the year on which all networks report.
     *
     * @throws Refused when the interval is not whole years
     */
    public PolicyTerms dueOn(MonthDay day) {
        if (intervalMonths % 12 != 0) {
            throw Refused.at("intervalMonths", "refused.policyWholeYears");
        }
        PolicyTerms terms = copy();
        terms.calendarDay = day.toString();
        return terms;
    }

    /**
     * These terms with other waiting times.
     *
     * @param answerDays that a network has to answer a notice of suspension, 30 to 365
     * @param officeDays within which the Office means to have read a report, 1 to 365
     * @throws Refused when a number is out of its bounds
     */
    public PolicyTerms waiting(int answerDays, int officeDays) {
        check("answerDays", answerDays >= 30 && answerDays <= 365);
        check("officeDays", officeDays >= 1 && officeDays <= 365);
        PolicyTerms terms = copy();
        terms.answerDays = answerDays;
        terms.officeDays = officeDays;
        return terms;
    }

    private PolicyTerms copy() {
        PolicyTerms terms =
                new PolicyTerms(intervalMonths, windowDays, reminders(), graceDays, caseDays, resubmitDays, zone());
        terms.answerDays = answerDays;
        terms.officeDays = officeDays;
        terms.calendarDay = calendarDay;
        return terms;
    }

    /** The due dates of an agreement under these terms. */
    DueDates grid(LocalDate anchor) {
        return new DueDates(anchor, intervalMonths, calendarDay());
    }

    /** How a supporter stands at a moment with a report that it owes. */
    Standing standing(LocalDate owedBy, Instant now) {
        if (now.isBefore(DueDates.endOf(owedBy, zone()))) {
            return Standing.DUE_SOON;
        }
        return now.isBefore(DueDates.endOf(owedBy.plusDays(graceDays), zone())) ? Standing.OVERDUE : Standing.MISSED;
    }

    private static void checkReminders(boolean inBounds) {
        if (!inBounds) {
            throw Refused.at("reminders", "refused.policyReminderDays", MOST_REMINDERS);
        }
    }

    private static void check(String field, boolean inBounds) {
        if (!inBounds) {
            throw Refused.at(field, "refused.policyNumber");
        }
    }

    public int intervalMonths() {
        return intervalMonths;
    }

    public int windowDays() {
        return windowDays;
    }

    public List<Integer> reminders() {
        if (reminderDays == null) {
            reminderDays = Arrays.stream(reminders.split(" ", -1))
                    .filter(day -> !day.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        }
        return reminderDays;
    }

    public int graceDays() {
        return graceDays;
    }

    public int caseDays() {
        return caseDays;
    }

    public int resubmitDays() {
        return resubmitDays;
    }

    public int answerDays() {
        return answerDays;
    }

    public int officeDays() {
        return officeDays;
    }

    /** The day of the year on which all networks report, or null where each has its own. */
    public MonthDay calendarDay() {
        return calendarDay == null ? null : MonthDay.parse(calendarDay);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
