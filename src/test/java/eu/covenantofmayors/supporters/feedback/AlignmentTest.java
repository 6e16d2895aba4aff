package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.ANCHOR;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.COMMISSION;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.DUE;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.POLICY;
import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterFixture;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** The cycle is moved once, by at most eleven months, and lies on the anchor's grid ever after. */
@Domain(DueDatesTest.Dates.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class AlignmentTest {
    private static final LocalDate TODAY = ANCHOR.plusMonths(3);

    @Example
    void movesTheNextDueDateAndKeepsItsNumber() {
        FeedbackPeriod aligned = FeedbackFixture.scheduled().aligned(2, TODAY);

        assertThat(aligned.baseDue()).isEqualTo("2027-03-31");
        assertThat(aligned.number()).isEqualTo(1);
        assertThat(aligned.anchor()).isEqualTo(ANCHOR);
        assertThat(aligned.opensOn()).isEqualTo(aligned.baseDue().minusDays(90));
        assertThat(aligned.nextMoment()).isEqualTo(aligned.opensOn());
    }

    @Example
    void doesNotDriftFromThe31stNorFromThe29thOfFebruary() {
        FeedbackPeriod first = FeedbackFixture.scheduled().aligned(1, TODAY);
        FeedbackPeriod second = first.next(POLICY, TODAY);
        assertThat(first.baseDue()).isEqualTo("2027-02-28");
        assertThat(second.baseDue()).isEqualTo("2028-02-29");
        assertThat(second.next(POLICY, TODAY).baseDue()).isEqualTo("2029-02-28");

        DueDates leap = new DueDates(LocalDate.of(2024, 2, 29), 12).shiftedBy(11);
        assertThat(List.of(leap.due(1), leap.due(2), leap.due(3))).hasToString("[2026-01-29, 2027-01-29, 2028-01-29]");
        assertThat(new DueDates(LocalDate.of(2024, 2, 29), 6).shiftedBy(6).due(6))
                .isEqualTo("2027-08-29");
        assertThat(new DueDates(LocalDate.of(2024, 2, 29), 6).shiftedBy(6).due(7))
                .isEqualTo("2028-02-29");
    }

    @Example
    void isRefusedASecondTimeAlsoForALaterPeriod() {
        FeedbackPeriod aligned = FeedbackFixture.scheduled().aligned(2, TODAY);

        assertRefused("refused.aligned", () -> aligned.aligned(1, TODAY));
        assertRefused("refused.aligned", () -> aligned.next(POLICY, TODAY).aligned(1, TODAY));
    }

    @Example
    void isRefusedBeyondElevenMonthsAndBelowOne() {
        assertThat(FeedbackFixture.scheduled().aligned(11, TODAY).baseDue()).isEqualTo("2027-12-31");
        for (int months : new int[] {-1, 0, 12}) {
            assertRefused(
                    "refused.alignmentMonths", () -> FeedbackFixture.scheduled().aligned(months, TODAY));
        }
    }

    @Example
    void isRefusedOnceTheWindowHasOpenedOrTheNetworkHasLeft() {
        for (FeedbackState state : FeedbackState.values()) {
            if (state != FeedbackState.SCHEDULED) {
                assertRefused(
                        "refused.alignmentNothing",
                        () -> FeedbackFixture.in(state).aligned(2, DUE));
            }
        }
        Supporter supporter = SupporterFixture.active();
        FeedbackPeriod period = FeedbackFixture.scheduled(supporter);
        SupporterFixture.leave(supporter, noon(TODAY));
        assertRefused("refused.alignmentNothing", () -> period.aligned(2, TODAY));
    }

    @Example
    void isRefusedWhereAllReportOnOneDayAndRestsWhileTheyDo() {
        PolicyTerms march = PolicyTerms.initial().dueOn(MonthDay.of(3, 31));
        FeedbackPolicy all = new FeedbackPolicy(2, TODAY.plusDays(1), march);
        FeedbackPeriod period = new FeedbackPeriod(SupporterFixture.active(), ANCHOR, 1, all, ANCHOR);
        assertRefused("refused.alignmentCalendar", () -> period.aligned(2, TODAY));

        FeedbackPeriod aligned = FeedbackFixture.scheduled().aligned(3, TODAY);
        FeedbackPeriod together = aligned.underPolicyOf(TODAY.plusDays(1), List.of(POLICY, all), ANCHOR);
        assertThat(together.baseDue()).isEqualTo("2027-03-31");
        FeedbackPolicy apart = new FeedbackPolicy(3, TODAY.plusDays(2), PolicyTerms.initial());
        assertThat(together.underPolicyOf(TODAY.plusDays(2), List.of(POLICY, all, apart), ANCHOR)
                        .baseDue())
                .isEqualTo(aligned.baseDue());
    }

    @Example
    void keepsTheTimeThatWasGrantedBefore() {
        FeedbackPeriod period = FeedbackFixture.scheduled();
        period.extend(40, "A war.", COMMISSION, noon(TODAY));

        assertThat(period.aligned(2, TODAY).effectiveDue())
                .isEqualTo(LocalDate.of(2027, 3, 31).plusDays(40));
    }

    @Example
    void staysWhenTheNetworkIsTakenBackAndUnderANewPolicy() {
        FeedbackPeriod aligned = FeedbackFixture.scheduled().aligned(2, TODAY);
        FeedbackPeriod back = aligned.afterReinstatement(POLICY, ANCHOR, LocalDate.of(2027, 3, 1));
        assertThat(back.baseDue()).isEqualTo("2028-03-31");
        assertThat(back.shiftMonths()).isEqualTo(2);

        PolicyTerms halfYearly = new PolicyTerms(6, 30, List.of(), 30, 90, 30, FeedbackFixture.BRUSSELS);
        FeedbackPolicy other = new FeedbackPolicy(2, TODAY, halfYearly);
        FeedbackPeriod recomputed = aligned.underPolicyOf(TODAY, List.of(POLICY, other), ANCHOR);
        assertThat(recomputed.baseDue()).isEqualTo("2026-09-30");
        assertThat(recomputed.copy().baseDue()).isEqualTo(recomputed.baseDue());
        assertThat(recomputed.copy().next(other, TODAY).baseDue()).isEqualTo("2027-03-31");
    }

    @Example
    void theSweepOpensItAsLateAsItHasBecome() {
        FeedbackPeriod aligned = FeedbackFixture.scheduled().aligned(2, TODAY);
        assertThat(Advance.of(aligned, List.of(POLICY), noon(DUE.minusDays(90))).opened())
                .isNull();
        Advance opened = Advance.of(aligned, List.of(POLICY), noon(aligned.opensOn()));
        assertThat(opened.opened().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(opened.next().baseDue()).isEqualTo("2028-03-31");
    }

    @Property(tries = 10_000)
    void everyDateOfAShiftedGridIsCountedFromTheAnchor(
            @ForAll LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 24) int interval,
            @ForAll @IntRange(min = 0, max = 11) int shift,
            @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate due = new DueDates(anchor, interval).shiftedBy(shift).due(n);

        assertThat(YearMonth.from(anchor).until(YearMonth.from(due), ChronoUnit.MONTHS))
                .isEqualTo((long) n * interval + shift);
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Property(tries = 10_000)
    void findsTheFirstDateAfterADayOnAShiftedGrid(
            @ForAll LocalDate anchor,
            @ForAll PolicyTerms terms,
            @ForAll @IntRange(min = 0, max = 11) int shift,
            @ForAll LocalDate day) {
        DueDates dates = terms.grid(anchor).shiftedBy(shift);
        int n = dates.firstAfter(day);

        assertThat(n).isPositive();
        assertThat(dates.due(n)).isAfter(day);
        if (n > 1) {
            assertThat(dates.due(n - 1)).isBeforeOrEqualTo(day);
        }
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
