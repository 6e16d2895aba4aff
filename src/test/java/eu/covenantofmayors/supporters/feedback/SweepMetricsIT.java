package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.Stage;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SweepMetricsIT {
    @Inject
    private SweepMetrics metrics;

    @Inject
    private ScheduledWork work;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private Stage stage;

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void countsRoundsThatDidNotGoThrough() {
        double before = failures();
        for (int round = 0; round < 2; round++) {
            work.run(DeadlineTimer.NAME, () -> {
                throw new IllegalStateException("a row was locked");
            });
        }
        assertThat(failures()).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void aSweepThatDoesNotComeIsAnAlarm() {
        Instant now = Instant.parse("2030-03-31T10:00:00Z");
        MovableClock.setTo(now);
        stage.as("system", "SYSTEM", sweep::run);
        assertThat(metrics.isMet()).hasValue(false);
        // The server's own timer may come just in between, and then four minutes more have to pass.
        boolean late = false;
        for (int i = 1; i <= 3 && !late; i++) {
            MovableClock.setTo(now.plusSeconds(241L * i));
            late = metrics.isMet().orElse(false);
        }
        assertThat(late).isTrue();
    }

    private double failures() {
        return metrics.collect().stream()
                .filter(metric -> metric.getMetadata().getPrometheusName().equals("covenant_sweep_failures"))
                .flatMap(metric -> metric.getDataPoints().stream())
                .mapToDouble(point -> ((CounterDataPointSnapshot) point).getValue())
                .sum();
    }
}
