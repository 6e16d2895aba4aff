package eu.covenantofmayors.supporters.feedback;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import com.ibm.icu.text.DateFormat;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/**
 * Due dates as a calendar (RFC 5545). Each is a whole day, the last one on which a report is in time; what it is called
 * (UID) stays the same, so that a date that moves is moved in people's calendars too.
 */
public final class DueCalendar {
    private static final int REMINDED_DAYS_BEFORE = 7;
    private static final int REFRESHED_AFTER_HOURS = 12;

    /** Characters; of two bytes each they stay within the 75 that RFC 5545 allows. */
    private static final int LONGEST_LINE = 36;

    private final boolean office;
    private final Texts texts;
    private final Languages language;
    private final String baseUrl;
    private final Date stamp;

    private DueCalendar(CalendarFeed feed, String baseUrl, Instant now) {
        this.office = feed.organisation() == null;
        this.language = feed.user().language();
        this.texts = Texts.in(language);
        this.baseUrl = baseUrl;
        // Whole days, so that a calendar that has not changed reads the same all day long.
        this.stamp = Date.from(now.truncatedTo(ChronoUnit.DAYS));
    }

    /**
     * Writes the calendar in the language of its owner.
     *
     * @param periods owed or scheduled ones
     */
    public static String of(CalendarFeed feed, List<FeedbackPeriod> periods, String baseUrl, Instant now) {
        return new DueCalendar(feed, baseUrl, now).write(periods);
    }

    private String write(List<FeedbackPeriod> periods) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Covenant Supporters//Due dates//" + language.tag().toUpperCase(language.locale()));
        String name = texts.text(office ? "calendar.name.office" : "calendar.name.network");
        calendar.addName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                Duration.builder().hours(REFRESHED_AFTER_HOURS).build());
        for (FeedbackPeriod period : periods) {
            if (period.state() == FeedbackState.SCHEDULED) {
                calendar.addEvent(event(period, "opens", period.opensOn()));
            }
            VEvent due = event(period, "due", period.owedBy());
            due.addAlarm(VAlarm.display(
                    new Trigger(
                            Duration.builder()
                                    .prior(true)
                                    .days(REMINDED_DAYS_BEFORE)
                                    .build(),
                            Related.START),
                    title(period, "due")));
            calendar.addEvent(due);
            if (period.policy().terms().graceDays() > 0) {
                calendar.addEvent(event(
                        period,
                        "grace",
                        period.owedBy().plusDays(period.policy().terms().graceDays())));
            }
        }
        return text(calendar);
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(FeedbackPeriod period, String kind, LocalDate day) {
        VEvent event = new VEvent();
        event.setUid("period-" + period.id() + "-" + kind + "@covenant-supporters");
        event.setSequence((int) period.version());
        event.setDateTimeStamp(stamp);
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1))));
        event.setSummary(title(period, kind));
        event.setDescription(texts.format(
                        "calendar." + kind + ".text",
                        shown(day),
                        period.policy().terms().zone().getId())
                + "\n" + link(period));
        event.setUrl(link(period));
        event.setTransparency(true);
        return event;
    }

    private String title(FeedbackPeriod period, String kind) {
        String title = texts.text("calendar." + kind);
        return office ? period.supporter().organisation().englishName() + ": " + title : title;
    }

    private String link(FeedbackPeriod period) {
        String page = office
                ? "/office/feedback/review?id="
                : period.state() == FeedbackState.SCHEDULED
                        ? "/workspace/feedback/?id="
                        : "/workspace/feedback/report?id=";
        return baseUrl + page + period.id();
    }

    private String shown(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.locale());
        format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
