package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /{lang}/agenda-month}: the events of a month as a calendar, a week in each row. It is a table that every reader and
 * every program can read, in each language, and that a cache can keep.
 */
@Named
@RequestScoped
public class AgendaMonthPage {
    private static final int DAYS = 7;

    /** Years; beyond them there is nothing but robots that follow links for ever. */
    private static final int FARTHEST = 100;

    @Inject
    private Publications publications;

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private String month;
    private YearMonth shown;
    private List<Publication> events;

    /**
     * One field of the calendar.
     *
     * @param beside whether it belongs to the month before or after
     */
    public record Day(LocalDate date, boolean beside, boolean today, List<Publication> events) {}

    /** Called when the parameters of the address are known; what is no month of a sensible year is this one. */
    public void load() {
        shown = asked();
        // The clocks of the region are ahead of this one, and Brussels' is too.
        events = publications.between(
                shown.atDay(1).minusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC),
                shown.atEndOfMonth().plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private YearMonth asked() {
        try {
            YearMonth asked = month == null ? null : YearMonth.parse(month);
            if (asked != null && Math.abs(asked.getYear() - today().getYear()) <= FARTHEST) {
                return asked;
            }
        } catch (DateTimeParseException none) {
            return YearMonth.from(today());
        }
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** The rows: whole weeks from Monday on. */
    public List<List<Day>> getWeeks() {
        LocalDate first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(shown.atEndOfMonth()), monday -> monday.plusDays(DAYS))
                .map(monday ->
                        monday.datesUntil(monday.plusDays(DAYS)).map(this::day).toList())
                .toList();
    }

    private Day day(LocalDate date) {
        return new Day(
                date,
                !YearMonth.from(date).equals(shown),
                date.equals(today()),
                events.stream().filter(event -> isOn(event, date)).toList());
    }

    /** By the clocks of the place where the event is. */
    private static boolean isOn(Publication event, LocalDate date) {
        return !date.isBefore(event.event().getStarts().toLocalDate())
                && !date.isAfter(event.event().getEnds().toLocalDate());
    }

    /** The names of the days, Monday first. */
    public List<String> getDayNames() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(
                        TextStyle.SHORT_STANDALONE, site.language().locale()))
                .toList();
    }

    /** Name and year of the month. */
    public String getTitle() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", site.language().locale())
                .format(shown);
    }

    public YearMonth getPrevious() {
        return shown.minusMonths(1);
    }

    public YearMonth getNext() {
        return shown.plusMonths(1);
    }

    public boolean isFree() {
        return getWeeks().stream()
                .flatMap(List::stream)
                .allMatch(day -> day.beside() || day.events().isEmpty());
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
