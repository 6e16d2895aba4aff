package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.PolicyTerms;
import eu.covenantofmayors.supporters.platform.Refused;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of a policy as they are typed. */
public class PolicyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int intervalMonths;
    private int calendarMonth;
    private int calendarDay = 31;
    private int windowDays;
    private String reminders;
    private int graceDays;
    private int caseDays;
    private int resubmitDays;
    private int answerDays;
    private int officeDays;
    private String zone;

    PolicyForm(PolicyTerms terms) {
        intervalMonths = terms.intervalMonths();
        if (terms.calendarDay() != null) {
            calendarMonth = terms.calendarDay().getMonthValue();
            calendarDay = terms.calendarDay().getDayOfMonth();
        }
        windowDays = terms.windowDays();
        reminders = terms.reminders().stream().map(String::valueOf).collect(Collectors.joining(" "));
        graceDays = terms.graceDays();
        caseDays = terms.caseDays();
        resubmitDays = terms.resubmitDays();
        answerDays = terms.answerDays();
        officeDays = terms.officeDays();
        zone = terms.zone().getId();
    }

    /** @throws Refused at the field whose number will not do */
    PolicyTerms terms() {
        PolicyTerms terms = new PolicyTerms(
                        intervalMonths, windowDays, days(), graceDays, caseDays, resubmitDays, ZoneId.of(zone))
                .waiting(answerDays, officeDays);
        return calendarMonth == 0 ? terms : terms.dueOn(monthDay());
    }

    /** All that is typed, to see whether something has been changed. */
    String draft() {
        return String.join(
                " | ",
                String.valueOf(intervalMonths),
                calendarMonth + "-" + calendarDay,
                String.valueOf(windowDays),
                String.valueOf(reminders),
                String.valueOf(graceDays),
                String.valueOf(caseDays),
                String.valueOf(resubmitDays),
                String.valueOf(answerDays),
                String.valueOf(officeDays),
                zone);
    }

    private MonthDay monthDay() {
        try {
            return MonthDay.of(calendarMonth, calendarDay);
        } catch (DateTimeException noSuchDay) {
            throw Refused.at("calendarDay", "refused.policyDay");
        }
    }

    /** Blanks or commas between them; the minus sign of a text processor will do. */
    private List<Integer> days() {
        try {
            return Arrays.stream(
                            reminders == null
                                    ? new String[0]
                                    : reminders.replace('\u2212', '-').split("[\\s,;]+", -1))
                    .filter(day -> !day.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        } catch (NumberFormatException notANumber) {
            throw Refused.at("reminders", "refused.policyReminders");
        }
    }

    public int getIntervalMonths() {
        return intervalMonths;
    }

    public void setIntervalMonths(int intervalMonths) {
        this.intervalMonths = intervalMonths;
    }

    /** 1 to 12, or 0 where each network has its own day. */
    public int getCalendarMonth() {
        return calendarMonth;
    }

    public void setCalendarMonth(int calendarMonth) {
        this.calendarMonth = calendarMonth;
    }

    public int getCalendarDay() {
        return calendarDay;
    }

    public void setCalendarDay(int calendarDay) {
        this.calendarDay = calendarDay;
    }

    public int getWindowDays() {
        return windowDays;
    }

    public void setWindowDays(int windowDays) {
        this.windowDays = windowDays;
    }

    public String getReminders() {
        return reminders;
    }

    public void setReminders(String reminders) {
        this.reminders = reminders;
    }

    public int getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(int graceDays) {
        this.graceDays = graceDays;
    }

    public int getCaseDays() {
        return caseDays;
    }

    public void setCaseDays(int caseDays) {
        this.caseDays = caseDays;
    }

    public int getResubmitDays() {
        return resubmitDays;
    }

    public void setResubmitDays(int resubmitDays) {
        this.resubmitDays = resubmitDays;
    }

    public int getAnswerDays() {
        return answerDays;
    }

    public void setAnswerDays(int answerDays) {
        this.answerDays = answerDays;
    }

    public int getOfficeDays() {
        return officeDays;
    }

    public void setOfficeDays(int officeDays) {
        this.officeDays = officeDays;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
