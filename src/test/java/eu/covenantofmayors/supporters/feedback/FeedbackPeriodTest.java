package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.COMMISSION;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.DUE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.EDITOR;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.OFFICE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.noon;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.sweep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackPeriodTest {
    /** 31 January 2027 ends in Brussels at 23:00 UTC. */
    private static final Instant END_OF_DUE = Instant.parse("2027-01-31T23:00:00Z");

    @Test
    void isDueSoonUntilTheLastInstantOfTheDueDay() {
        assertThat(FeedbackFixture.open().standing(END_OF_DUE.minusNanos(1))).isEqualTo(Standing.DUE_SOON);
    }

    @Test
    void isOverdueFromTheFirstInstantAfterTheDueDay() {
        assertThat(FeedbackFixture.open().standing(END_OF_DUE)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void isMissedFromTheFirstInstantAfterTheGrace() {
        Instant endOfGrace = Instant.parse("2027-03-02T23:00:00Z");
        assertThat(FeedbackFixture.open().standing(endOfGrace.minusNanos(1))).isEqualTo(Standing.OVERDUE);
        assertThat(FeedbackFixture.open().standing(endOfGrace)).isEqualTo(Standing.MISSED);
    }

    @Test
    void owesNothingWhileTheReportWaitsForTheOffice() {
        assertThat(FeedbackFixture.submitted(DUE).standing(noon(DUE.plusYears(1))))
                .isEqualTo(Standing.UPCOMING);
    }

    @Test
    void isInTimeByTheFirstCompleteReportEvenWhenItWasReturned() {
        FeedbackPeriod period = FeedbackFixture.submitted(DUE);
        period.returnReport(OFFICE, noon(DUE.plusDays(20)), "Please say more.", Map.of());
        period.submit(EDITOR, noon(DUE.plusDays(40)));

        assertThat(period.inTime()).isTrue();
        assertThat(FeedbackFixture.submitted(DUE.plusDays(1)).inTime()).isFalse();
    }

    @Test
    void givesThirtyDaysToFileAgainWhatWasReturned() {
        FeedbackPeriod period = FeedbackFixture.submitted(DUE);
        period.returnReport(OFFICE, noon(DUE.plusDays(20)), "Please say more.", Map.of());

        assertThat(period.owedBy()).isEqualTo(DUE.plusDays(50));
        assertThat(period.standing(noon(DUE.plusDays(50)))).isEqualTo(Standing.DUE_SOON);
        assertThat(period.effectiveDue()).isEqualTo(DUE);
    }

    @Test
    void givesUntilItIsDueWhenThatIsLaterThanThirtyDays() {
        FeedbackPeriod period = FeedbackFixture.submitted(DUE.minusDays(80));
        period.returnReport(OFFICE, noon(DUE.minusDays(70)), "Please say more.", Map.of());

        assertThat(period.owedBy()).isEqualTo(DUE);
    }

    @Test
    void keepsItsBaseDueDateWhenMoreTimeIsGranted() {
        FeedbackPeriod period = FeedbackFixture.open();
        period.extend(60, "A war.", OFFICE, noon(DUE.minusDays(5)));

        assertThat(period.baseDue()).isEqualTo(DUE);
        assertThat(period.effectiveDue()).isEqualTo(DUE.plusDays(60));
    }

    @Test
    void isExtendedByTheOfficeOnceAndByNinetyDaysAtMost() {
        FeedbackPeriod period = FeedbackFixture.open();
        assertThatThrownBy(() -> period.extend(91, "Long.", OFFICE, noon(DUE))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> period.extend(0, "None.", OFFICE, noon(DUE))).isInstanceOf(Refused.class);
        period.extend(90, "A war.", OFFICE, noon(DUE));
        assertThatThrownBy(() -> period.extend(1, "Again.", OFFICE, noon(DUE))).isInstanceOf(Refused.class);
    }

    @Test
    void isExtendedByNobodyButOfficeAndCommission() {
        assertThatThrownBy(() -> FeedbackFixture.open().extend(10, "For us.", EDITOR, noon(DUE)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isExtendedByTheCommissionToEighteenMonthsInAll() {
        FeedbackPeriod period = FeedbackFixture.open();
        assertThatThrownBy(() -> period.extend(600, "Long.", COMMISSION, noon(DUE)))
                .isInstanceOf(Refused.class);
        period.extend(90, "A war.", OFFICE, noon(DUE));
        period.extend(300, "It goes on.", COMMISSION, noon(DUE));
        assertThat(period.effectiveDue()).isEqualTo(DUE.plusDays(390));
    }

    @Test
    void isNotExtendedToADayThatIsOver() {
        assertThatThrownBy(() -> FeedbackFixture.open().extend(10, "Late.", OFFICE, noon(DUE.plusDays(11))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isNotRemindedOnAccountOfDaysThatWereOverWhenMoreTimeWasGranted() {
        FeedbackPeriod period = FeedbackFixture.open();
        sweep(period, DUE.plusDays(10));
        period.extend(60, "A war.", OFFICE, noon(DUE.plusDays(10)));

        assertThat(sweep(period, DUE.plusDays(10))).isEmpty();
        assertThat(sweep(period, DUE.plusDays(30))).containsExactly("REMINDER-30");
    }

    @Test
    void isNotRemindedOnTheDayOnWhichItIsReturned() {
        FeedbackPeriod period = FeedbackFixture.submitted(DUE);
        period.returnReport(OFFICE, noon(DUE.plusDays(5)), "Please say more.", Map.of());

        assertThat(sweep(period, DUE.plusDays(5))).isEmpty();
        assertThat(sweep(period, DUE.plusDays(28))).containsExactly("REMINDER-7");
    }

    @Test
    void isLeftAloneOnceFiledEvenWhenTheSweepHadItOnItsList() {
        assertThat(FeedbackFixture.submitted(DUE).plan(DUE.plusDays(100)).fire())
                .isEmpty();
        assertThat(FeedbackFixture.in(FeedbackState.WAIVED)
                        .plan(DUE.plusDays(100))
                        .fire())
                .isEmpty();
    }

    @Test
    void isLeftAloneWhenTheNetworkHasLeft() {
        Supporter supporter = SupporterFixture.active();
        FeedbackPeriod period = FeedbackFixture.scheduled(supporter);
        sweep(period, DUE.minusDays(90));
        SupporterFixture.leave(supporter, noon(DUE));

        assertThat(period.plan(DUE.plusDays(100)).fire()).isEmpty();
    }

    @Test
    void doesNotOpenWhileTheNetworkIsSuspended() {
        Supporter supporter = SupporterFixture.active();
        FeedbackPeriod period = FeedbackFixture.scheduled(supporter);
        SupporterFixture.suspend(supporter, noon(DUE.minusDays(200)));
        assertThat(period.plan(DUE).fire()).isEmpty();
        assertThat(period.plan(DUE).stale()).isEmpty();
    }

    @Test
    void givesTimeToFileWhenAWaiverIsTakenBack() {
        FeedbackPeriod period = FeedbackFixture.in(FeedbackState.WAIVED);
        LocalDate revoked = DUE.plusDays(200);
        period.revokeWaiver(COMMISSION, noon(revoked), "It was an error.");

        assertThat(period.owedBy()).isEqualTo(revoked.plusDays(30));
        assertThat(sweep(period, revoked)).isEmpty();
    }
}
