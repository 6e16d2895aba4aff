package eu.covenantofmayors.supporters.feedback;

import static eu.covenantofmayors.supporters.feedback.FeedbackFixture.BRUSSELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTermsTest {
    @Test
    void startWithTheNumbersOfTheDesign() {
        PolicyTerms terms = PolicyTerms.initial();
        assertThat(terms.intervalMonths()).isEqualTo(12);
        assertThat(terms.windowDays()).isEqualTo(90);
        assertThat(terms.reminders()).containsExactly(-90, -30, -7, 0, 1, 30);
        assertThat(terms.graceDays()).isEqualTo(30);
        assertThat(terms.caseDays()).isEqualTo(90);
        assertThat(terms.answerDays()).isEqualTo(30);
        assertThat(terms.resubmitDays()).isEqualTo(30);
        assertThat(terms.officeDays()).isEqualTo(30);
        assertThat(terms.zone()).isEqualTo(BRUSSELS);
        assertThat(terms.calendarDay()).isNull();
    }

    @Test
    void refuseAnIntervalBeyondTwoYears() {
        refused("intervalMonths", 25, 90, List.of(), 30, 90, 30);
        refused("intervalMonths", 0, 90, List.of(), 30, 90, 30);
    }

    @Test
    void refuseAReminderBeforeTheWindowOpens() {
        refused("reminders", 12, 30, List.of(-31), 30, 90, 30);
    }

    @Test
    void refuseACaseWithinTheGrace() {
        refused("caseDays", 12, 90, List.of(), 30, 29, 30);
    }

    @Test
    void refuseNumbersOutOfBounds() {
        refused("windowDays", 12, 0, List.of(), 30, 90, 30);
        refused("graceDays", 12, 90, List.of(), -1, 90, 30);
        refused("resubmitDays", 12, 90, List.of(), 30, 90, 0);
    }

    @Test
    void refuseOneDayForAllWhenTheIntervalIsNotWholeYears() {
        PolicyTerms terms = new PolicyTerms(18, 90, List.of(), 30, 90, 30, BRUSSELS);
        assertThatThrownBy(() -> terms.dueOn(MonthDay.of(3, 31))).isInstanceOf(Refused.class);
    }

    @Test
    void refuseLessThanThirtyDaysToAnswer() {
        assertThatThrownBy(() -> PolicyTerms.initial().waiting(29, 30)).isInstanceOf(Refused.class);
        assertThat(PolicyTerms.initial().waiting(45, 20).officeDays()).isEqualTo(20);
    }

    @Test
    void keepOneDayForAll() {
        PolicyTerms terms = PolicyTerms.initial().dueOn(MonthDay.of(3, 31)).waiting(30, 30);
        assertThat(terms.grid(LocalDate.of(2025, 9, 30)).due(1)).isEqualTo("2026-03-31");
    }

    private static void refused(
            String field, int interval, int window, List<Integer> reminders, int grace, int toCase, int resubmit) {
        assertThatThrownBy(() -> new PolicyTerms(interval, window, reminders, grace, toCase, resubmit, BRUSSELS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
