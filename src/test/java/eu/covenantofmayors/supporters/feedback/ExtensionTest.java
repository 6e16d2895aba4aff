package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.COMMISSION;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.DUE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.EDITOR;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.OFFICE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may give how much, and what remains to be read of it. */
class ExtensionTest {
    private static final LocalDate BEFORE = DUE.minusDays(5);

    @Test
    void whatTheCommissionGivesTakesNothingFromWhatTheOfficeMay() {
        FeedbackPeriod period = FeedbackFixture.open();
        period.extend(200, "A war.", COMMISSION, noon(BEFORE));
        assertThat(period.isExtendedByOffice()).isFalse();
        period.extend(90, "Illness.", OFFICE, noon(BEFORE));

        assertThat(period.effectiveDue()).isEqualTo(DUE.plusDays(290));
        assertThat(period.isExtendedByOffice()).isTrue();
        assertRefused("refused.extension", () -> period.extend(1, "Again.", OFFICE, noon(BEFORE)));
        period.extend(30, "Again.", COMMISSION, noon(BEFORE));
    }

    @Test
    void nobodyGoesBeyondEighteenMonthsInAllNotEvenBothTogether() {
        FeedbackPeriod period = FeedbackFixture.open();
        period.extend(500, "A war.", COMMISSION, noon(BEFORE));

        assertRefused("refused.extensionInAll", () -> period.extend(90, "More.", OFFICE, noon(BEFORE)));
        assertRefused("refused.extensionInAll", () -> period.extend(90, "More.", COMMISSION, noon(BEFORE)));
        period.extend(40, "More.", OFFICE, noon(BEFORE));
    }

    @Test
    void aDecisionForManyLeavesOutWhatItCannotHelp() {
        MassExtension decision = decision(60);
        FeedbackPeriod helped = FeedbackFixture.open();
        FeedbackPeriod longOver = FeedbackFixture.open();
        FeedbackPeriod atTheLimit = FeedbackFixture.open();
        atTheLimit.extend(530, "A war.", COMMISSION, noon(DUE));

        assertThat(reach(decision, helped, DUE.plusDays(60))).isTrue();
        assertThat(reach(decision, longOver, DUE.plusDays(61))).isFalse();
        assertThat(reach(decision, atTheLimit, DUE)).isFalse();
        assertThat(decision.extended()).isEqualTo(1);
        assertThat(decision.tooLate()).isEqualTo(1);
        assertThat(decision.beyond()).isEqualTo(1);
        assertThat(decision.failed()).isZero();
        assertThat(longOver.extensions()).isEmpty();
    }

    @Test
    void itsHistoryTellsStepsAndGrantedTimeWithWhoAndWhyInOrder() {
        FeedbackPeriod period = FeedbackFixture.open();
        period.extend(30, "Illness.", OFFICE, noon(BEFORE));
        FeedbackFixture.fill(period, noon(DUE));
        period.submit(EDITOR, noon(DUE));
        period.returnReport(OFFICE, noon(DUE.plusDays(9)), "Please say more.", Map.of());
        period.waive(COMMISSION, noon(DUE.plusDays(10)), "A flood.");
        period.revokeWaiver(COMMISSION, noon(DUE.plusDays(11)), "No flood.");

        assertThat(period.entries())
                .extracting(PeriodEntry::key)
                .containsExactly(
                        "FeedbackStep.OPEN_WINDOW",
                        "history.extended",
                        "FeedbackStep.SUBMIT",
                        "FeedbackStep.RETURN_REPORT",
                        "FeedbackStep.WAIVE",
                        "FeedbackStep.REVOKE_WAIVER");
        assertThat(period.entries().get(1)).satisfies(entry -> {
            assertThat(entry.argument()).isEqualTo(30);
            assertThat(entry.role()).isEqualTo(Role.OFFICE);
            assertThat(entry.actor()).isEqualTo(OFFICE.name());
            assertThat(entry.reason()).isEqualTo("Illness.");
            assertThat(entry.at()).isEqualTo(noon(BEFORE));
        });
        assertThat(period.entries().get(4).reason()).isEqualTo("A flood.");
    }

    @Test
    void aRequestIsPassedOnOnceAndRemembersByWhomAndWhyWhateverIsDecidedThen() {
        ExtensionRequest request = new ExtensionRequest(FeedbackFixture.open(), 200, "Illness.", EDITOR, noon(BEFORE));
        request.passOn(OFFICE, noon(BEFORE), "Beyond us.");

        assertRefused("refused.requestDecided", () -> request.passOn(OFFICE, noon(BEFORE), "Again."));
        assertRefused("refused.requestDecided", () -> request.granted(OFFICE, noon(BEFORE), null));
        assertRefused("refused.requestDecided", () -> request.decline(OFFICE, noon(BEFORE), "No."));
        request.decline(COMMISSION, noon(DUE), "You had a year.");
        assertThat(request.passedOnBy()).isEqualTo(OFFICE.name());
        assertThat(request.passedOnAt()).isEqualTo(noon(BEFORE));
        assertThat(request.passedOnRemarks()).isEqualTo("Beyond us.");
        assertThat(request.remarks()).isEqualTo("You had a year.");
        assertThat(request.outcome()).isEqualTo(ExtensionRequest.Outcome.DECLINED);
        assertRefused("refused.requestDecided", () -> request.granted(COMMISSION, noon(DUE), null));
    }

    @Test
    void timeIsAskedForAsLongAsTheReportIsOwed() {
        for (FeedbackState state : FeedbackState.values()) {
            FeedbackPeriod period = FeedbackFixture.in(state);
            if (state.owed()) {
                assertThat(new ExtensionRequest(period, 1, "Illness.", EDITOR, noon(DUE.plusDays(99))).isOpen())
                        .isTrue();
            } else {
                assertRefused(
                        "refused.reportClosed", () -> new ExtensionRequest(period, 1, "Illness.", EDITOR, noon(DUE)));
            }
        }
        assertRefused(
                "refused.extensionInAll",
                () -> new ExtensionRequest(FeedbackFixture.open(), 0, "Illness.", EDITOR, noon(DUE)));
    }

    private static MassExtension decision(int days) {
        return new MassExtension("form", "UA", days, "An earthquake.", COMMISSION, noon(DUE));
    }

    /** As if the period had been stored: its id says how far the decision came. */
    private static boolean reach(MassExtension decision, FeedbackPeriod period, LocalDate today) {
        try {
            Field id = Stored.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(period, decision.reached() + 1);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return decision.reach(period, noon(today));
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
