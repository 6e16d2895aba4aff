package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.AlarmCondition;
import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.Metric;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What is measured of the sweep of the deadlines, and the alarm when none goes through. */
@ApplicationScoped
public class SweepMetrics implements MultiCollector, AlarmCondition {
    @Inject
    private DeadlineWatch watch;

    @Inject
    private ScheduledWork work;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public MetricSnapshots collect() {
        Optional<LastRun> last = database.ask(watch::last);
        return MetricSnapshots.of(
                Metric.gauge(
                        "covenant_sweep_age_seconds",
                        "Seconds since a sweep of the deadlines last went through, on whichever node; absent before the"
                                + " first one and while the database is away.",
                        last.filter(run -> run.finishedAt() != null)
                                .map(run -> run.age(clock.instant()).toSeconds())),
                Metric.gauge(
                        "covenant_sweep_failed_periods",
                        "Feedback periods that failed in the last sweep that went through.",
                        last.map(LastRun::failures)),
                Metric.counter(
                        "covenant_sweep_failures",
                        "Sweeps of the deadlines that did not go through on this node.",
                        work.failures(DeadlineTimer.NAME)));
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public Optional<Boolean> isMet() {
        return database.ask(watch::last).map(last -> !last.isRecent(clock.instant()));
    }
}
