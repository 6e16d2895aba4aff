package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code /health/ready}: deadlines are watched. Not ready until the first sweep after an empty database, and when none has gone
 * through for four minutes, on whichever node.
 */
@ApplicationScoped
public class DeadlinesAreWatched implements HealthCheck {
    @Inject
    private DeadlineWatch watch;

    @Inject
    private Database database;

    @Inject
    private ScheduledWork work;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponse.Builder response =
                HealthCheckResponse.named("sweep").withData("failedRounds", work.failures(DeadlineTimer.NAME));
        Optional<LastRun> found = database.ask(watch::last);
        if (found.isEmpty()) {
            return response.down().withData("lastSucceeded", "unknown").build();
        }
        LastRun last = found.get();
        response.status(last.isRecent(clock.instant()));
        if (last.finishedAt() != null) {
            response.withData("lastSucceeded", last.finishedAt().toString())
                    .withData("ageSeconds", last.age(clock.instant()).toSeconds())
                    .withData("failedPeriods", last.failures());
        }
        return response.build();
    }
}
