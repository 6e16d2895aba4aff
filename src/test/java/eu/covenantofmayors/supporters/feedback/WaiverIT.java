package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
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
