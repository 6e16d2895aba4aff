package eu.covenantofmayors.supporters.platform.web;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts, dates, numbers and names of the page in its language: {@code #{msg['home.title']}}. */
@Named("msg")
@RequestScoped
public class Msg extends AbstractMap<String, String> {
    /** Dear to make, and the same for all requests. */
    private static final Map<Languages, DateIntervalFormat> SPANS = new ConcurrentHashMap<>();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    Languages language() {
        return request.getAttribute(Addresses.LANGUAGE) instanceof Languages language ? language : Languages.EN;
    }

    /** The texts of the page's language. */
    public Texts texts() {
        return Texts.in(language());
    }

    @Override
    public String get(Object key) {
        return key instanceof Enum<?> value ? texts().name(value) : texts().text(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return texts().has(String.valueOf(key));
    }

    /** The texts are many and nobody walks through them. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }

    public String format(String key, Object argument) {
        return texts().format(key, argument);
    }

    public String format(String key, Object first, Object second) {
        return texts().format(key, first, second);
    }

    public String format(String key, Object first, Object second, Object third) {
        return texts().format(key, first, second, third);
    }

    public String format(String key, Object first, Object second, Object third, Object fourth) {
        return texts().format(key, first, second, third, fourth);
    }

    /** The same with however many there are: a refusal brings its own. */
    public String formatAll(String key, Object[] arguments) {
        return texts().format(key, arguments);
    }

    public String name(Enum<?> value) {
        return value == null ? "" : texts().name(value);
    }

    /** A day, or the day of an instant in the policy's zone; empty for null. */
    public String date(Object when) {
        return when == null ? "" : texts().date(local(when));
    }

    /** Day and time of an instant, with the zone it is told in; empty for null. */
    public String time(Instant when) {
        return when == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(language().locale())
                                .format(when.atZone(settings.zone()))
                        + " (" + settings.zone() + ")";
    }

    /** A moment as HTML's {@code <time datetime>} wants it; empty for null. */
    public String iso(Instant when) {
        return when == null ? "" : when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** From when until when, by the clocks of a zone, told once what both have in common. */
    public String span(Instant from, Instant until, String zone) {
        DateIntervalFormat format = (DateIntervalFormat) SPANS.computeIfAbsent(
                        language(),
                        language -> DateIntervalFormat.getInstance("yMMMMdHm", ULocale.forLocale(language.locale())))
                .clone();
        format.setTimeZone(TimeZone.getTimeZone(zone));
        return format.format(
                        new DateInterval(from.toEpochMilli(), until.toEpochMilli()),
                        new StringBuffer(),
                        new FieldPosition(0))
                .toString();
    }

    /** How long ago it was, in words: "5 minutes ago". */
    public String ago(Instant when) {
        Duration age = Duration.between(when, clock.instant());
        RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(
                ULocale.forLocale(language().locale()));
        if (age.toDays() > 0) {
            return words.format(age.toDays(), Direction.LAST, RelativeUnit.DAYS);
        }
        if (age.toHours() > 0) {
            return words.format(age.toHours(), Direction.LAST, RelativeUnit.HOURS);
        }
        return age.toMinutes() > 0
                ? words.format(age.toMinutes(), Direction.LAST, RelativeUnit.MINUTES)
                : words.format(Math.max(0, age.toSeconds()), Direction.LAST, RelativeUnit.SECONDS);
    }

    /** The last day on which something is possible that ends with an instant: at midnight it is the day before. */
    public String lastDay(Instant end) {
        return date(end.minusNanos(1));
    }

    private TemporalAccessor local(Object when) {
        return when instanceof Instant instant ? instant.atZone(settings.zone()).toLocalDate() : (LocalDate) when;
    }

    /** A day of every year. */
    public String dayOfYear(MonthDay day) {
        return DateTimeFormatter.ofPattern("d MMMM")
                .withLocale(language().locale())
                .format(day);
    }

    /** The months of the year, to choose from. */
    public Month[] months() {
        return Month.values();
    }

    public String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, language().locale());
    }

    /** A file's size in kilobytes, at least one. */
    public String kilobytes(long bytes) {
        return format("file.kilobytes", Math.max(1, Math.round(bytes / 1024.0)));
    }

    public String number(Number number) {
        return number == null
                ? ""
                : NumberFormat.getInstance(language().locale()).format(number);
    }

    /** The cell of a list as people read it: a day, a number or a name of the page's language; empty for null. */
    public String shown(Object cell) {
        if (cell instanceof Number number) {
            return number(number);
        }
        if (cell instanceof Enum<?> constant) {
            return name(constant);
        }
        return cell instanceof Instant || cell instanceof LocalDate ? date(cell) : Objects.toString(cell, "");
    }

    /** A country's name in the page's language; empty for null. */
    public String country(String code) {
        return texts().country(code);
    }
}
