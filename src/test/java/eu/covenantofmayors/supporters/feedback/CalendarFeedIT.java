package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due dates for people's calendar programs; the network signed on 29 February 2024. */
@ArquillianTest
class CalendarFeedIT {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 10);
    private static final String BASE = "https://supporters.example";

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private Supporter supporter;

    @BeforeEach
    void aNetworkHasJoined() {
        MovableClock.setTo(FeedbackFixture.noon(TODAY));
        supporter = setting.active("Сеть, которая «любит»; запятые");
    }

    @AfterEach
    void tidyUp() {
        setting.leave(supporter);
        MovableClock.reset();
    }

    @Test
    void showsWholeDaysInTheReadersLanguage() {
        ICalendar calendar = read(make());
        Map<String, VEvent> events = byKind(calendar);

        assertThat(calendar.getNames().get(0).getValue()).isEqualTo("Сторонники Соглашения мэров: сроки");
        assertThat(events).containsOnlyKeys("opens", "due", "grace");
        assertThat(day(events.get("opens"))).isEqualTo("2024-11-30");
        assertThat(day(events.get("due"))).isEqualTo("2025-02-28");
        assertThat(day(events.get("grace"))).isEqualTo("2025-03-30");
        VEvent due = events.get("due");
        assertThat(due.getDateEnd().getValue().getRawComponents().getDate()).isEqualTo(1);
        assertThat(due.getSummary().getValue()).isEqualTo("Срок сдачи отчёта");
        assertThat(due.getDescription().getValue())
                .contains("28 февраля 2025", "Europe/Brussels", BASE + "/workspace/");
        assertThat(due.getAlarms()).hasSize(1);
    }

    @Test
    void aDateThatMovesMovesInTheCalendar() throws Exception {
        String secret = make();
        VEvent before = byKind(read(secret)).get("due");
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2024, 12, 1)));
        stage.as("system", "SYSTEM", (Callable<Integer>) sweep::run);
        VEvent after = byKind(read(secret)).get("due");

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getUrl().getValue()).contains("/workspace/feedback/report?id=");
        // the window is open: its opening is over, and the period after it is shown as well
        assertThat(read(secret).getEvents()).extracting(this::day).contains("2025-02-28", "2026-02-28");
    }

    @Test
    void anOfficerSeesAllNetworksByName() {
        setting.officers();
        String secret =
                stage.as(SupporterSetting.OFFICER, "OFFICE", () -> feeds.make().text());
        String name = supporter.organisation().englishName();

        assertThat(read(secret).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains(name + ": Feedback is due");
        stage.as(SupporterSetting.OFFICER, "OFFICE", (As.Work) feeds::end);
        assertNowhere(secret);
    }

    @Test
    void aNewAddressEndsTheOld() {
        String first = make();
        String second = make();
        assertNowhere(first);
        assertThat(read(second).getEvents()).isNotEmpty();

        asManager(() -> feeds.end(organisation()));
        asManager(() -> feeds.end(organisation()));
        assertNowhere(second);
        assertThat(stage.as(
                        manager(), "NETWORK", () -> feeds.mine(organisation()).isPresent()))
                .isFalse();
    }

    @Test
    void isForPeopleOfTheNetworkAndTheOffice() {
        Supporter other = setting.active("Another");
        String stranger = SupporterSetting.managerOf(other);
        assertThatThrownBy(() -> stage.as(stranger, "NETWORK", () -> feeds.make(organisation())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stranger, "NETWORK", () -> feeds.mine(organisation())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stranger, "NETWORK", (Callable<Secret>) feeds::make))
                .hasStackTraceContaining(EJBAccessException.class.getName());
        setting.leave(other);
        assertNowhere("no-such-secret-at-all-here");
    }

    @Test
    void whoHasLeftOwesNothing() {
        String secret = make();
        setting.leave(supporter);
        assertThat(read(secret).getEvents()).isEmpty();
        supporter = setting.active("In its place");
    }

    private String make() {
        return stage.as(manager(), "NETWORK", () -> feeds.make(organisation()).text());
    }

    private void asManager(As.Work work) {
        stage.as(manager(), "NETWORK", work);
    }

    private String manager() {
        return SupporterSetting.managerOf(supporter);
    }

    private Organisation organisation() {
        return supporter.organisation();
    }

    private void assertNowhere(String secret) {
        assertThatThrownBy(() -> feeds.at(secret)).isInstanceOf(NotFound.class);
    }

    private ICalendar read(String secret) {
        CalendarFeed feed = feeds.at(secret);
        String text = DueCalendar.of(feed, periods.shownIn(feed), BASE, FeedbackFixture.noon(TODAY));
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.getEvents())
                .allSatisfy(event -> assertThat(event.validate(List.of(calendar), ICalVersion.V2_0))
                        .isEmpty());
        return calendar;
    }

    private static Map<String, VEvent> byKind(ICalendar calendar) {
        return calendar.getEvents().stream()
                .collect(Collectors.toMap(
                        event -> event.getUid().getValue().replaceAll("period-\\d+-|@.*", ""),
                        Function.identity(),
                        (first, later) -> first));
    }

    private String day(VEvent event) {
        ICalDate date = event.getDateStart().getValue();
        assertThat(date.hasTime()).isFalse();
        return "%04d-%02d-%02d"
                .formatted(
                        date.getRawComponents().getYear(),
                        date.getRawComponents().getMonth(),
                        date.getRawComponents().getDate());
    }
}
