package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * {@code /health/ready}: deadlines are watched. Not ready until the first sweep after an empty database, and when none has gone
 * through for four minutes, on whichever node.
 */
@ApplicationScoped
public class DeadlinesAreWatched implements HealthCheck {
    private static final long UNKNOWN = -1;

    @Inject
    private DeadlineWatch watch;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Gauges are there from when their bean is. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponse.Builder response = HealthCheckResponse.named("sweep");
        Optional<LastRun> found = last();
        if (found.isEmpty()) {
            return response.down().withData("lastSucceeded", "unknown").build();
        }
        LastRun last = found.get();
        response.status(last.isRecent(clock.instant()));
        if (last.finishedAt() != null) {
            response.withData("lastSucceeded", last.finishedAt().toString())
                    .withData("ageSeconds", last.age(clock.instant()).toSeconds())
                    .withData("failures", last.failures());
        }
        return response.build();
    }

    /** Seconds since the last sweep went through; {@value #UNKNOWN} before the first one and while nobody knows. */
    @Gauge(name = "covenant_sweep_age", unit = MetricUnits.SECONDS, absolute = true)
    public long age() {
        return last().filter(last -> last.finishedAt() != null)
                .map(last -> last.age(clock.instant()).toSeconds())
                .orElse(UNKNOWN);
    }

    /** How many periods failed in the last sweep; {@value #UNKNOWN} while nobody knows. */
    @Gauge(name = "covenant_sweep_failures", unit = MetricUnits.NONE, absolute = true)
    public long failures() {
        return last().map(last -> (long) last.failures()).orElse(UNKNOWN);
    }

    private Optional<LastRun> last() {
        return database.ask(watch::last);
    }
}
