package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.DUE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.OFFICE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.noon;
import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back by the library and compared with the period. */
class DeadlineCalendarTest {
    private static final String NAME = "Асоціація «Ґрунт, вода; \\ повітря» 🌍";
    private static final DeadlineCalendar NETWORK =
            new DeadlineCalendar(NAME, Languages.RU, "https://covenant.example");
    private static final DeadlineCalendar ALL = new DeadlineCalendar(null, Languages.EN, "https://covenant.example");
    private static final Instant BEFORE = noon(DUE.minusDays(5));

    private final FeedbackPeriod period = numbered(FeedbackFixture.open(), 17);

    @Test
    void theDueDateIsTheWholeLastDay() throws Exception {
        VEvent due = event(period, "due");

        assertThat(start(due)).isEqualTo(DUE);
        assertThat(date(due, Property.DTEND)).isEqualTo(DUE.plusDays(1));
        assertThat(due.getRequiredProperty(Property.DTSTART)
                        .getParameter(Parameter.VALUE)
                        .map(Object::toString))
                .hasValueSatisfying(value -> assertThat(value).contains("DATE"));
        assertThat(text(due, Property.DESCRIPTION))
                .contains(
                        "31 January 2027", "Europe/Brussels", "https://covenant.example/office/feedback/review?id=17");
        assertThat(text(due, Property.URL)).isEqualTo("https://covenant.example/office/feedback/review?id=17");
    }

    @Test
    void theZoneOfTheReaderMovesNoDay() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(start(event(period, "due"))).isEqualTo(DUE);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void remindsAWeekBeforeTheDueDateAndOfNothingElse() throws Exception {
        Component alarm = event(period, "due").getComponentList().getAll().get(0);

        assertThat(alarm).isInstanceOf(VAlarm.class);
        Trigger trigger = alarm.getRequiredProperty(Property.TRIGGER);
        assertThat(trigger.getDuration()).isEqualTo(Period.ofDays(-7));
        assertThat(text(alarm, Property.ACTION)).isEqualTo("DISPLAY");
        assertThat(text(alarm, Property.DESCRIPTION)).startsWith("In 7 days: ");
        assertThat(event(period, "opens").getComponentList().getAll()).isEmpty();
    }

    @Test
    void aDateThatMovesKeepsItsUidAndIsNewer() throws Exception {
        VEvent before = event(period, "due");
        period.extend(20, "A flood.", OFFICE, noon(DUE.minusDays(6)));
        VEvent after = event(period, "due");

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(text(after, Property.UID)).isEqualTo("period-17-due@covenant.example");
        assertThat(start(after)).isEqualTo(DUE.plusDays(20));
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
        assertThat(after.getDateTimeStamp().getDate()).isEqualTo(noon(DUE.minusDays(6)));
        assertThat(after.getLastModified().getDate()).isEqualTo(noon(DUE.minusDays(6)));
        assertThat(start(event(period, "opens"))).isEqualTo(DUE.minusDays(90));
    }

    @Test
    void uidsAreUniqueOverPeriodsAndKinds() throws Exception {
        FeedbackPeriod other = numbered(FeedbackFixture.scheduled(), 18);
        List<String> uids = events(ALL, List.of(period, other), noon(DUE.plusDays(3))).stream()
                .map(event -> text(event, Property.UID))
                .toList();

        assertThat(uids)
                .containsExactlyInAnyOrder(
                        "period-17-opens@covenant.example",
                        "period-17-due@covenant.example",
                        "period-17-grace@covenant.example",
                        "period-18-opens@covenant.example",
                        "period-18-due@covenant.example");
    }

    @Test
    void theEndOfTheGraceIsToldFromTheFirstInstantAfterTheDueDay() throws Exception {
        Instant late =
                DUE.plusDays(1).atStartOfDay(ZoneId.of("Europe/Brussels")).toInstant();

        assertThat(find(ALL, late.minusMillis(1), "grace")).isEmpty();
        VEvent grace = find(ALL, late, "grace").orElseThrow();
        assertThat(start(grace)).isEqualTo(DUE.plusDays(30));
        assertThat(grace.getDateTimeStamp().getDate()).isEqualTo(late);
    }

    @Test
    void aReportThatWasHandedBackIsDueOnItsOwnDay() throws Exception {
        FeedbackPeriod returned = numbered(FeedbackFixture.in(FeedbackState.RETURNED), 17);

        assertThat(start(event(returned, "returned"))).isEqualTo(DUE.plusDays(20));
        assertThat(find(ALL, List.of(returned), BEFORE, "due")).isEmpty();
        assertThat(event(returned, "returned").getComponentList().getAll()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(FeedbackState.class)
    void onlyWhatIsExpectedOfTheNetworkIsThere(FeedbackState state) throws Exception {
        boolean expected = state == FeedbackState.SCHEDULED || state.owed();

        assertThat(events(ALL, List.of(numbered(FeedbackFixture.in(state), 17)), BEFORE))
                .hasSize(expected ? 2 : 0);
    }

    @Test
    void aWaiverThatIsTakenBackBringsTheEntryBackAsANewerOne() throws Exception {
        FeedbackPeriod waived = numbered(FeedbackFixture.in(FeedbackState.WAIVED), 17);
        waived.revokeWaiver(FeedbackFixture.COMMISSION, BEFORE, "No flood.");

        assertThat(event(waived, "due").getSequence().getSequenceNo())
                .isGreaterThan(event(period, "due").getSequence().getSequenceNo());
    }

    static List<Languages> spoken() {
        return Languages.spoken();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void everyScriptAndSignComesBackAsItWas(Languages language) throws Exception {
        String name = NAME + " საქართველოს მუნიციპალიტეტების ასოციაცია Հայաստան\nÝewropa: a,b;c\\n";
        FeedbackPeriod named = numbered(FeedbackFixture.scheduled(SupporterFixture.active(new Organisation(name))), 17);
        DeadlineCalendar calendar = new DeadlineCalendar(name, language, "https://covenant.example");
        Calendar read = read(calendar.of(List.of(named), BEFORE));

        assertThat(events(calendar, List.of(named), BEFORE))
                .allSatisfy(event -> assertThat(text(event, Property.SUMMARY)).startsWith(name + ": "));
        assertThat(read.getRequiredProperty("X-WR-CALNAME").getValue()).endsWith(": " + name);
        assertThat(read.getRequiredProperty("NAME").getValue())
                .isEqualTo(read.getRequiredProperty("X-WR-CALNAME").getValue());
        assertThat(read.getRequiredProperty("REFRESH-INTERVAL").getValue()).isEqualTo("PT12H");
    }

    @Test
    void noLineIsLongerThanTheStandardAllowsAndNoSignIsTorn() {
        String written = new String(NETWORK.of(List.of(named(NAME + "ს".repeat(100))), BEFORE), StandardCharsets.UTF_8);

        assertThat(Arrays.asList(written.split("\r\n", -1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written).doesNotContain("\uFFFD").doesNotContain("?s").contains("🌍");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void isTheSameToTheLastByteUntilSomethingChanges() {
        byte[] before = ALL.of(List.of(period), BEFORE);

        assertThat(ALL.of(List.of(period), BEFORE.plusSeconds(3600))).isEqualTo(before);
        period.extend(1, "A flood.", OFFICE, BEFORE);
        assertThat(ALL.of(List.of(period), BEFORE)).isNotEqualTo(before);
    }

    @Test
    void speaksTheLanguageItWasMadeInAndLeadsToTheReadersOwnPages() throws Exception {
        VEvent due = find(NETWORK, BEFORE, "due").orElseThrow();

        assertThat(text(due, Property.SUMMARY)).endsWith(": срок сдачи отчёта");
        assertThat(text(due, Property.DESCRIPTION)).contains("31 января 2027");
        assertThat(text(due, Property.URL)).isEqualTo("https://covenant.example/workspace/feedback/report?id=17");
    }

    @Test
    void withNothingExpectedItIsAnEmptyCalendarThatIsOne() throws Exception {
        Calendar empty = read(NETWORK.of(List.of(), BEFORE));

        assertThat(empty.getComponentList().getAll()).isEmpty();
        assertThat(empty.getRequiredProperty(Property.VERSION).getValue()).isEqualTo("2.0");
        assertThat(empty.getRequiredProperty("NAME").getValue()).isEqualTo("Сроки отчётов: " + NAME);
    }

    @Test
    void theLibraryFindsNothingToComplainAbout() throws Exception {
        FeedbackPeriod late = numbered(FeedbackFixture.in(FeedbackState.RETURNED), 18);

        assertThat(read(ALL.of(List.of(period, late), noon(DUE.plusDays(40))))
                        .validate()
                        .getEntries())
                .isEmpty();
    }

    private static FeedbackPeriod named(String name) {
        return numbered(FeedbackFixture.scheduled(SupporterFixture.active(new Organisation(name))), 17);
    }

    private static VEvent event(FeedbackPeriod period, String what) throws Exception {
        return find(ALL, List.of(period), BEFORE, what).orElseThrow();
    }

    private Optional<VEvent> find(DeadlineCalendar calendar, Instant now, String what) throws Exception {
        return find(calendar, List.of(period), now, what);
    }

    private static Optional<VEvent> find(
            DeadlineCalendar calendar, List<FeedbackPeriod> periods, Instant now, String what) throws Exception {
        return events(calendar, periods, now).stream()
                .filter(event -> text(event, Property.UID).contains("-" + what + "@"))
                .findFirst();
    }

    private static List<VEvent> events(DeadlineCalendar calendar, List<FeedbackPeriod> periods, Instant now)
            throws Exception {
        return read(calendar.of(periods, now)).getComponents(Component.VEVENT);
    }

    private static Calendar read(byte[] written) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(written));
    }

    private static String text(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    private static LocalDate start(VEvent event) {
        return date(event, Property.DTSTART);
    }

    private static LocalDate date(VEvent event, String property) {
        return LocalDate.from(((DateProperty<?>) event.getRequiredProperty(property)).getDate());
    }

    /** Gives a period the number that the database would. */
    private static FeedbackPeriod numbered(FeedbackPeriod period, long id) {
        try {
            Field field = Stored.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(period, id);
            return period;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
