package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The due dates of periods as an iCalendar file (RFC 5545, with the name and refresh interval of RFC 7986). As long as
 * nothing has changed, it is the same to the last byte.
 *
 * @param network whose calendar it is, or null for that of all networks, which leads to the Office's pages
 * @param baseUrl where links start, without a slash at their end
 */
record DeadlineCalendar(String network, Languages language, String baseUrl) {
    /** Days before a due date on which a calendar reminds of it. */
    static final int REMINDER_DAYS = 7;

    /** How often calendars ask again: the hours of RFC 7986's REFRESH-INTERVAL. */
    private static final Duration REFRESH = Duration.ofHours(12);

    /**
     * RFC 5545 wants lines of at most 75 octets, the library counts characters: 25 of the scripts of the region, which take
     * up to three octets each.
     */
    private static final int FOLD_AT = 25;

    /** The file, in UTF-8. */
    byte[] of(List<FeedbackPeriod> periods, Instant now) {
        String name = network == null ? text("calendar.nameOfAll") : text("calendar.name", network);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Covenant of Mayors//Covenant Supporters//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        periods.stream()
                .flatMap(period -> CalendarDay.of(period, now).stream())
                .forEach(day -> calendar.add(event(day)));
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(false, FOLD_AT).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(CalendarDay day) {
        FeedbackPeriod period = day.period();
        String key = "calendar." + day.what().name().toLowerCase(Locale.ROOT);
        String title = text(key, period.supporter().organisation().officialName());
        String link = baseUrl
                + (network == null ? "/office/feedback/review?id=" : "/workspace/feedback/report?id=")
                + period.id();
        VEvent event = new VEvent(false);
        event.add(new Uid(day.uid() + "@" + URI.create(baseUrl).getHost()));
        event.add(new DtStamp(day.revisedAt()));
        event.add(new LastModified(day.revisedAt()));
        event.add(new Sequence(day.revision()));
        event.add(new DtStart<>(day.on()));
        event.add(new DtEnd<>(day.on().plusDays(1)));
        event.add(new Summary(title));
        event.add(new Description(text(
                        key + ".text",
                        inWords(period.owedBy()),
                        period.policy().terms().zone().getId())
                + "\n\n" + link));
        event.add(new Url(URI.create(link)));
        event.add(ImmutableTransp.TRANSPARENT);
        if (day.what().asks()) {
            event.add(reminder(title));
        }
        return event;
    }

    private VAlarm reminder(String title) {
        VAlarm alarm = new VAlarm(Period.ofDays(-REMINDER_DAYS));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(text("calendar.reminder", REMINDER_DAYS, title)));
        return alarm;
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language).format(key, arguments);
    }

    private String inWords(LocalDate day) {
        return Texts.in(language).date(day);
    }
}
