package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One officer releases a network from a report; from two in a row it takes two. */
@ArquillianTest
class WaiverIT {
    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private ExtensionService extensions;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Supporters supporters;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private Supporter network;

    @BeforeEach
    void aNetworkWhoseFirstReportIsDueOn28February2025() {
        on(LocalDate.of(2024, 3, 10));
        network = setting.active("Released");
    }

    @AfterEach
    void tidyUp() {
        setting.leave(network);
        MovableClock.reset();
    }

    @Test
    void theSecondInARowTakesASecondOfficer() {
        on(LocalDate.of(2025, 1, 15));
        FeedbackPeriod first = open();
        assertThat(waive(first, SupporterSetting.COMMISSION)).isTrue();

        on(LocalDate.of(2026, 1, 15));
        FeedbackPeriod second = open();
        assertThat(waive(second, SupporterSetting.COMMISSION)).isFalse();
        assertThat(state(second)).isEqualTo(FeedbackState.OPEN);
        assertThatThrownBy(() -> waive(second, SupporterSetting.COMMISSION))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.secondForWaiver");

        assertThat(waive(second, SupporterSetting.SECOND_COMMISSION)).isTrue();
        assertThat(state(second)).isEqualTo(FeedbackState.WAIVED);
        assertThat(em.createNativeQuery("select action || ' ' || actor from audit_entry where subject = ?1"
                                + " and action = 'WaiverProposed'")
                        .setParameter(1, second.subject())
                        .getResultList())
                .isEqualTo(List.of("WaiverProposed " + SupporterSetting.COMMISSION));
    }

    @Test
    void whatWasProposedIsForgottenWhenTheReportComes() {
        on(LocalDate.of(2025, 1, 15));
        waive(open(), SupporterSetting.COMMISSION);
        on(LocalDate.of(2026, 1, 15));
        FeedbackPeriod second = open();
        waive(second, SupporterSetting.COMMISSION);
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            reporting.save(
                    second.id(),
                    periods.mine(second.id()).report().version(),
                    complete.content(),
                    complete.parts(),
                    Languages.RU);
            reporting.submit(second.id());
        });
        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.get(second.id()))
                        .waiverProposedBy())
                .isNull();
    }

    @Test
    void aWaiverClosesTheCaseAboutTheReportAndWithdrawsItsNotice() {
        SuspensionCase noticed = noticed();
        waive(noticed, SupporterSetting.COMMISSION);

        assertThat(find(noticed).outcome()).isEqualTo(SupporterStep.WITHDRAW_NOTICE);
        assertThat(supporterState()).isEqualTo(SupporterState.ACTIVE);
    }

    @Test
    void aWaiverLiftsASuspensionForTheReport() {
        SuspensionCase noticed = suspended();
        waive(noticed, SupporterSetting.COMMISSION);

        assertThat(find(noticed).outcome()).isEqualTo(SupporterStep.REINSTATE);
        assertThat(supporterState()).isEqualTo(SupporterState.ACTIVE);
    }

    @Test
    void moreTimeWithdrawsTheNoticeAndLeavesASuspension() {
        SuspensionCase noticed = noticed();
        extend(noticed, 200);
        assertThat(find(noticed).outcome()).isEqualTo(SupporterStep.WITHDRAW_NOTICE);

        on(LocalDate.of(2026, 2, 1));
        SuspensionCase again = suspended();
        extend(again, 250);
        assertThat(find(again).isOpen()).isTrue();
        assertThat(supporterState()).isEqualTo(SupporterState.SUSPENDED);
    }

    /** Notice is given because the report of February 2025 is missing. */
    private SuspensionCase noticed() {
        on(LocalDate.of(2025, 6, 15));
        return notice();
    }

    private SuspensionCase notice() {
        stage.as("system", "SYSTEM", () -> sweep.run());
        SuspensionCase opened = commission(() -> supporters.casesOf(network)).get(0);
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> suspensions.issueNotice(opened.id(), "Missed."));
        return find(opened);
    }

    private SuspensionCase suspended() {
        on(LocalDate.of(2026, 3, 1));
        SuspensionCase noticed = notice();
        setting.mailsWentOut(noticed);
        on(LocalDate.of(2026, 4, 15));
        stage.as(
                SupporterSetting.SECOND_COMMISSION,
                "COMMISSION",
                () -> suspensions.suspend(noticed.id(), "No answer."));
        return noticed;
    }

    private void waive(SuspensionCase about, String officer) {
        stage.as(officer, "COMMISSION", () -> reviews.waive(periodOf(about), "A flood."));
    }

    private void extend(SuspensionCase about, int days) {
        stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> extensions.extendFurther(periodOf(about), days, "A flood."));
    }

    private static long periodOf(SuspensionCase about) {
        return Long.parseLong(about.about().substring("period:".length()));
    }

    private SuspensionCase find(SuspensionCase one) {
        return commission(() -> supporters.suspensionCase(one.id()));
    }

    private SupporterState supporterState() {
        return commission(() -> supporters.get(network.id())).state();
    }

    private <T> T commission(Callable<T> work) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private boolean waive(FeedbackPeriod period, String officer) {
        return stage.as(officer, "COMMISSION", () -> reviews.waive(period.id(), "A flood."));
    }

    private FeedbackPeriod open() {
        stage.as("system", "SYSTEM", () -> sweep.run());
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)).stream()
                .filter(period -> period.state() == FeedbackState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private FeedbackState state(FeedbackPeriod period) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.get(period.id()))
                .state();
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }
}
