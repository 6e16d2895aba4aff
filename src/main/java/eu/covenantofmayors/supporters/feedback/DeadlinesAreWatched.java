package eu.covenantofmayors.supporters.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * {@code /health/ready}: deadlines are watched. Not ready until the first sweep after an empty database, and when none has gone
 * through for four minutes, on whichever node.
 */
@Readiness
@ApplicationScoped
public class DeadlinesAreWatched implements HealthCheck {
    private static final long NEVER = -1;

    @Inject
    private DeadlineWatch watch;

    @Inject
    private Clock clock;

    /** Gauges are there from when their bean is. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Override
    public HealthCheckResponse call() {
        LastRun last = watch.last();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("sweep").status(last.isRecent(clock.instant()));
        if (last.finishedAt() != null) {
            response.withData("lastSucceeded", last.finishedAt().toString())
                    .withData("ageSeconds", last.age(clock.instant()).toSeconds())
                    .withData("failures", last.failures());
        }
        return response.build();
    }

    /** Seconds since the last sweep went through; {@value #NEVER} before the first one. */
    @Gauge(name = "covenant_sweep_age", unit = MetricUnits.SECONDS, absolute = true)
    public long age() {
        LastRun last = watch.last();
        return last.finishedAt() == null ? NEVER : last.age(clock.instant()).toSeconds();
    }

    /** How many periods failed in the last sweep. */
    @Gauge(name = "covenant_sweep_failures", unit = MetricUnits.NONE, absolute = true)
    public long failures() {
        return watch.last().failures();
    }
}
