package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody types is saved a field at a time, beside what others type. */
@ArquillianTest
class ReportingServiceIT {
    @Inject
    private ReportingService reporting;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @Inject
    private Supporters supporters;

    @Inject
    private As.Network others;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    /** A plain thread: the server's own would share this test's invocation. */
    private final ExecutorService colleague = Executors.newSingleThreadExecutor();

    private Supporter network;
    private long period;

    @BeforeEach
    void aNetworkWhoseReportIsDueOn28February2025() {
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2024, 3, 10)));
        network = setting.active("Чернетка");
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2025, 1, 15)));
        stage.as("system", "SYSTEM", () -> sweep.run());
        period = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)).stream()
                .filter(found -> found.state() == FeedbackState.OPEN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void tidyUp() {
        colleague.shutdown();
        setting.leave(network);
        MovableClock.reset();
    }

    @Test
    void fieldsThatOthersChangedMeanwhileStay() {
        change("{'content': {'media': 'Three interviews', 'hours': 12}}", "{}");
        DraftSaved second = change("{'parts': {'PROMOTE': {'story': 'Нова виставка', 'figure': 3}}}", "{}");

        assertThat(second.overwritten()).isEmpty();
        assertThat(report().content().getMedia()).isEqualTo("Three interviews");
        assertThat(report().content().getHours()).isEqualTo(12);
        assertThat(report().parts().get(Commitment.PROMOTE).getStory()).isEqualTo("Нова виставка");
        assertThat(report().version()).isEqualTo(second.version());
        assertThat(second.draft().getContent().getMedia()).isEqualTo("Three interviews");
    }

    @Test
    void whatIsOverwrittenUnseenIsKept() {
        change("{'content': {'media': 'Hers', 'needs': 'Both saw this'}}", "{}");
        DraftSaved his =
                change("{'content': {'media': 'His', 'needs': 'And more'}}", "{'content': {'needs': 'Both saw this'}}");

        assertThat(report().content().getMedia()).isEqualTo("His");
        assertThat(his.overwritten())
                .extracting(Overwritten::field, Overwritten::told)
                .containsExactly(tuple("content.media", "Hers"));
        assertThat(report().overwritten()).extracting(Overwritten::told).containsExactly("Hers");
        // An answer that did not arrive: the same is sent again.
        assertThat(change("{'content': {'media': 'His'}}", "{'content': {'media': 'Hers'}}")
                        .overwritten())
                .isEmpty();
    }

    @Test
    void whatIsTooLongIsLeftOutAndTheRestIsSaved() {
        DraftSaved saved = change(
                "{'content': {'hours': -1, 'media': '" + "x".repeat(4001) + "', 'needs': 'Maps'},"
                        + " 'parts': {'EXCHANGE': {'evidence': '" + "y".repeat(1001) + "', 'figure': 2}}}",
                "{}");

        assertThat(saved.invalid())
                .containsExactlyInAnyOrder("content.hours", "content.media", "parts.EXCHANGE.evidence");
        assertThat(report().content().getNeeds()).isEqualTo("Maps");
        assertThat(report().content().getMedia()).isNull();
        assertThat(report().parts().get(Commitment.EXCHANGE).getFigure()).isEqualTo(2);
    }

    @Test
    void onlyTheNetworksOwnDraftCanBeChangedAndOnlyWhileItIsOwed() {
        Supporter other = setting.active("Somebody else");
        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.managerOf(other),
                        "NETWORK",
                        () -> reporting.change(period, json("{'content': {'media': 'x'}}"), json("{}"), Languages.EN)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change("{'content': {'unknown': 1}, 'parts': {'NONE': {}}}", "{}"))
                .isInstanceOf(Refused.class);
        file();
        assertThatThrownBy(() -> change("{'content': {'media': 'x'}}", "{}")).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTypedWhileAColleagueFilesDoesNotChangeWhatWasFiled() throws Exception {
        saveComplete(period);
        transaction.begin();
        submit(period);
        Future<DraftSaved> typed = atTheSameTime(() -> change("{'content': {'media': 'Too late'}}", "{}"));
        transaction.commit();

        assertThatThrownBy(typed::get).hasRootCauseInstanceOf(Refused.class);
        assertThat(report().content().getMedia()).isNotEqualTo("Too late");
    }

    @Test
    void twoOwedReportsFiledAtTheSameMomentLeaveNothingMissed() throws Exception {
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2026, 4, 15)));
        stage.as("system", "SYSTEM", () -> sweep.run());
        List<Long> owed = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)).stream()
                .filter(found -> found.state() == FeedbackState.OPEN)
                .map(FeedbackPeriod::id)
                .toList();
        assertThat(owed).hasSize(2);
        assertThat(standing()).isEqualTo(Standing.MISSED);
        owed.forEach(this::saveComplete);
        transaction.begin();
        submit(owed.get(0));
        Future<DraftSaved> second = atTheSameTime(() -> {
            submit(owed.get(1));
            return null;
        });
        transaction.commit();
        second.get();

        assertThat(standing()).isEqualTo(Standing.UPCOMING);
    }

    /** Begins as somebody else would, and comes back when the database lets it wait, or when it is done. */
    private Future<DraftSaved> atTheSameTime(Callable<DraftSaved> work) {
        Future<DraftSaved> other = colleague.submit(() -> others.call(work));
        while (!other.isDone() && waiting() == 0) {
            Thread.onSpinWait();
        }
        return other;
    }

    private long waiting() {
        return ((Number) em.createNativeQuery("select count(*) from pg_locks where not granted")
                        .getSingleResult())
                .longValue();
    }

    private Standing standing() {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(network.id()))
                .standing();
    }

    @Test
    void remarksOfTheOfficeStandBesideTheirFields() {
        file();
        stage.as(
                SupporterSetting.OFFICER,
                "OFFICE",
                () -> reviews.returnReport(period, "See below", Map.of("PROMOTE", "Which towns?", "hours", " ")));

        assertThat(report().remarks()).isEqualTo(Map.of("PROMOTE", "Which towns?"));
    }

    @Test
    void aDraftFollowsItsSuggestionWhereNobodyHasTouchedIt() {
        ReportDraft suggested = new ReportDraft()
                .patched(
                        json(
                                "{'content': {'events': 4, 'media': 'Radio', 'needs': 'Maps'}, 'parts': {'EXCHANGE': {'story': 'One'}}}"));
        ReportDraft typed = suggested.patched(json("{'content': {'events': 5, 'media': null}}"));
        ReportDraft stored = typed.without(suggested);
        ReportDraft later = new ReportDraft()
                .patched(
                        json(
                                "{'content': {'events': 9, 'media': 'Radio', 'needs': 'Maps'}, 'parts': {'EXCHANGE': {'story': 'One, two'}}}"));

        assertThat(stored.getContent().getNeeds()).isNull();
        assertThat(stored.over(later).getContent().getEvents()).isEqualTo(5);
        assertThat(stored.over(later).getContent().getMedia()).isEmpty();
        assertThat(stored.over(later).getParts().get(Commitment.EXCHANGE).getStory())
                .isEqualTo("One, two");
    }

    private DraftSaved change(String change, String seen) {
        return stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> reporting.change(period, json(change), json(seen), Languages.UK));
    }

    private FeedbackReport report() {
        return stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> periods.mine(period).report());
    }

    private void file() {
        saveComplete(period);
        submit(period);
    }

    private void saveComplete(long id) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            reporting.save(id, periods.mine(id).report().version(), complete.content(), complete.parts(), Languages.RU);
        });
    }

    private void submit(long id) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> reporting.submit(id));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
