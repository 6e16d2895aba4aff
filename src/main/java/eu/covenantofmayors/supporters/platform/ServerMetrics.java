package eu.covenantofmayors.supporters.platform;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** What is measured of what the application stands on: the database, the disk, the last backup. */
@ApplicationScoped
public class ServerMetrics implements MultiCollector {
    @Inject
    private Database database;

    @Inject
    private ServerDisk disk;

    @Inject
    private LastBackup backup;

    @Override
    public MetricSnapshots collect() {
        return MetricSnapshots.of(
                Metric.gauge(
                        "covenant_database_up",
                        "Whether the database answers: 1, or 0 when it does not.",
                        Optional.of(database.answers() ? 1 : 0)),
                Metric.gauge(
                        "covenant_disk_free_bytes",
                        "Space left on the disk that holds the server and its log.",
                        disk.free()),
                Metric.gauge(
                        "covenant_disk_size_bytes", "Size of the disk that holds the server and its log.", disk.size()),
                Metric.gauge(
                        "covenant_backup_age_seconds",
                        "Seconds since the last backup succeeded, +Inf when none ever did; absent without"
                                + " covenant.backup.stamp.",
                        backup.isWatched() ? Optional.of(seconds(backup.age())) : Optional.empty()));
    }

    private static double seconds(Optional<Duration> age) {
        return age.map(known -> (double) known.toSeconds()).orElse(Double.POSITIVE_INFINITY);
    }
}
