package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the server does by itself is seen, and does not stop because a round of it has failed. */
@ArquillianTest
class ScheduledWorkIT {
    private static final int MOST_LOOKS = 150;

    @Inject
    private ScheduledWork work;

    @Inject
    private Stage stage;

    @Test
    void everyTimerIsAmongItWithANameInEveryLanguageAndItsNextRun() {
        List<WorkPlan> all = all();
        assertThat(all)
                .extracting(WorkPlan::name)
                .contains("deadlines", "lapse", "mails", "bounces", "audit")
                .doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(
                        plan -> assertThat(plan.next()).isAfter(Instant.now().minusSeconds(60)));
        assertThat(all)
                .allSatisfy(plan -> assertThat(Texts.in(Languages.TK).has("work.text." + plan.name()))
                        .isTrue());
    }

    @Test
    void aTimerLeavesItsLastRound() {
        for (int looks = 0; looks < MOST_LOOKS && last("mails") == null; looks++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(last("mails").millis()).isNotNegative();
    }

    @Test
    void aRoundThatFailsIsToldAndTheNextOneThatDoesNotMakesItGood() {
        long before = work.failures("lapse");
        work.run("lapse", () -> {
            throw new IllegalStateException("no such luck");
        });
        assertThat(last("lapse").failure()).isEqualTo("no such luck");
        assertThat(last("lapse").isFailed()).isTrue();
        assertThat(work.failures("lapse")).isEqualTo(before + 1);
        work.run("lapse", () -> {});
        assertThat(last("lapse").isFailed()).isFalse();
        assertThat(work.failures("lapse")).isEqualTo(before + 1);
    }

    private WorkRun last(String name) {
        return all().stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow()
                .last();
    }

    private List<WorkPlan> all() {
        return stage.as("admin", "ADMIN", work::all);
    }
}
