package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.feedback.CommitmentPart;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReviewService;
import eu.covenantofmayors.supporters.feedback.ReportContent;
import eu.covenantofmayors.supporters.feedback.ReportingService;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report over networks that lived in years of their own, which no other test comes near. */
@ArquillianTest
class ReportWritingIT {
    private static final LocalDate AGREED = LocalDate.of(2070, 3, 1);
    private static final int YEAR = 2071;

    @Inject
    private ReportWriting writing;

    @Inject
    private ImplementationReports reports;

    @Inject
    private YearFigures figures;

    @Inject
    private ReportingService reporting;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private ActionLog actions;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @BeforeEach
    void holdTheClock() {
        on(AGREED.plusDays(9));
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void countsWhatWasAcceptedInTheYearInWhichItWasDueAndKeepsIt() {
        Supporter accepted = setting.active("Counted", AGREED);
        Supporter waiting = setting.active("Not yet accepted", AGREED);
        FigureTable before = office(() -> figures.until(YEAR));
        on(LocalDate.of(YEAR, 2, 1));
        stage.as("system", "SYSTEM", () -> sweep.run());
        file(accepted, 12, "We met twice.");
        file(waiting, 100, "Nobody has read this.");
        office(() -> reviews.accept(period(accepted).id()));
        act(accepted, LocalDate.of(YEAR, 1, 20));
        act(accepted, LocalDate.of(YEAR - 1, 12, 30));

        FigureTable counted = office(() -> figures.until(YEAR));
        assertThat(counted.total(Measure.EVENTS)).isEqualTo(12);
        assertThat(counted.total(Measure.PARTICIPANTS)).isEqualTo(120);
        assertThat(counted.inCountry(Measure.EVENTS, "UA")).isEqualTo(12);
        assertThat(counted.total(Measure.REPORTS_ACCEPTED)).isEqualTo(1);
        assertThat(counted.total(Measure.REPORTS_DUE)).isGreaterThanOrEqualTo(2);
        assertThat(counted.forCommitment(Measure.NETWORKS_TELLING, Commitment.EXCHANGE))
                .isEqualTo(1);
        assertThat(counted.forCommitment(Measure.NETWORKS_TELLING, Commitment.PROMOTE))
                .as("a figure tells too")
                .isEqualTo(1);
        assertThat(counted.forCommitment(Measure.ACTIONS, Commitment.EXCHANGE)).isEqualTo(1);
        assertThat(counted.forCommitment(Measure.ACTION_PARTICIPANTS, Commitment.EXCHANGE))
                .isEqualTo(30);
        assertThat(counted.before(Measure.ACTIONS)).isEqualTo(1);
        assertThat(counted.total(Measure.NETWORKS)).isEqualTo(before.total(Measure.NETWORKS));

        office(() -> writing.begin(YEAR));
        office(() -> writing.begin(YEAR));
        ImplementationReport report = office(() -> reports.of(YEAR));
        assertThat(report.figures().total(Measure.EVENTS)).isEqualTo(12);
        assertThat(report.text(Languages.UK, ReportPart.SUMMARY)).contains("12 подій");
        assertThat(report.stories(Commitment.EXCHANGE)).singleElement().satisfies(story -> {
            assertThat(story.story()).isEqualTo("We met twice.");
            assertThat(story.country()).isEqualTo("UA");
        });
        assertThat(reports.published(YEAR)).isEmpty();

        refused("refused.yearly.notOver", () -> writing.publish(YEAR, report.version()));
        on(LocalDate.of(YEAR + 1, 1, 1));
        office(() -> writing.publish(YEAR, report.version()));
        assertThat(reports.published(YEAR)).isPresent();
        office(() -> reviews.accept(period(waiting).id()));
        assertThat(office(() -> figures.until(YEAR)).total(Measure.EVENTS)).isEqualTo(112);
        assertThat(reports.published(YEAR).orElseThrow().figures().total(Measure.EVENTS))
                .isEqualTo(12);
        long published = reports.published(YEAR).orElseThrow().version();
        refused("refused.yearly.published", () -> writing.draw(YEAR, published));

        office(() -> writing.takeBack(YEAR, published, "One report came late."));
        office(() -> writing.draw(YEAR, office(() -> reports.of(YEAR)).version()));
        assertThat(reports.published(YEAR)).isEmpty();
        assertThat(office(() -> reports.of(YEAR)).figures().total(Measure.EVENTS))
                .isEqualTo(112);
        assertThat(audited()).containsExactly("ReportDrawn", "ReportMoved", "ReportMoved", "ReportDrawn");
    }

    @Test
    void whatANetworkOwedWhenItLeftStaysDue() {
        Supporter owing = setting.active("Left owing", AGREED);
        Supporter inTime = setting.active("Left before", AGREED);
        on(LocalDate.of(YEAR, 2, 1));
        stage.as("system", "SYSTEM", () -> sweep.run());
        long due = reportsDue();
        setting.leave(inTime);
        assertThat(reportsDue()).isEqualTo(due - 1);
        on(LocalDate.of(YEAR, 3, 15));
        setting.leave(owing);
        assertThat(reportsDue()).isEqualTo(due - 1);
    }

    private long reportsDue() {
        return office(() -> figures.until(YEAR)).total(Measure.REPORTS_DUE);
    }

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        setting.active("To be told of", AGREED);
        int year = AGREED.getYear();
        office(() -> writing.begin(year));
        long version = office(() -> reports.of(year)).version();
        office(() -> writing.write(year, version, Languages.EN, Map.of(ReportPart.SUMMARY, "First."), Map.of()));

        refused(
                "refused.conflict",
                () -> writing.write(year, version, Languages.EN, Map.of(ReportPart.SUMMARY, "Second."), Map.of()));
        assertThat(office(() -> reports.of(year)).text(Languages.EN, ReportPart.SUMMARY))
                .isEqualTo("First.");
    }

    @Test
    void thereIsNoReportOfAYearThatHasNotBegun() {
        setting.active("Somebody", AGREED);
        refused("refused.yearly.noSuchYear", () -> writing.begin(AGREED.getYear() + 1));
        refused("refused.yearly.noSuchYear", () -> writing.begin(1999));
    }

    private void file(Supporter network, int events, String story) {
        ReportContent content = new ReportContent();
        content.setEvents(events);
        content.setParticipants(10 * events);
        content.setContinuedSupport(true);
        content.setSigner("The president");
        Map<Commitment, CommitmentPart> parts = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            CommitmentPart part = new CommitmentPart();
            if (commitment == Commitment.PROMOTE) {
                part.setFigure(3);
            } else {
                part.setStory(story);
            }
            parts.put(commitment, part);
        }
        long id = period(network).id();
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> {
            reporting.save(id, periods.mine(id).report().version(), content, parts, Languages.EN);
            reporting.submit(id);
        });
    }

    private void act(Supporter network, LocalDate day) {
        ActionDetails action = new ActionDetails();
        action.setCommitment(Commitment.EXCHANGE);
        action.setTitle("A course");
        action.setDate(day);
        action.setParticipants(30);
        stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> actions.add(network.id(), UUID.randomUUID().toString(), action));
    }

    private FeedbackPeriod period(Supporter network) {
        return office(() -> periods.forDesk(network)).stream()
                .filter(period -> period.baseDue().equals(AGREED.plusYears(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() {
        return em.createNativeQuery("select action from audit_entry where subject = 'report:" + YEAR + "' order by id")
                .getResultList();
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private void refused(String key, As.Work work) {
        assertThatThrownBy(() -> stage.as(SupporterSetting.OFFICER, "OFFICE", work))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private <T> T office(Callable<T> work) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }
}
