package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.Metric;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What is measured of the outbox, which all nodes share; nothing while the database is away. */
@ApplicationScoped
public class MailMetrics implements MultiCollector {
    @Inject
    private Outbox outbox;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public MetricSnapshots collect() {
        Optional<MailBacklog> backlog = database.ask(outbox::backlog);
        return MetricSnapshots.of(
                Metric.gauge("covenant_mails_waiting", "Mails that are to go out.", backlog.map(MailBacklog::waiting)),
                Metric.gauge(
                        "covenant_mails_undelivered",
                        "Mails that were given up or came back.",
                        backlog.map(MailBacklog::undelivered)),
                Metric.gauge(
                        "covenant_mails_oldest_waiting_seconds",
                        "Seconds for which the oldest mail has waited that could have gone out, 0 when there is none.",
                        backlog.map(found -> found.oldestWait(clock.instant()).toSeconds())));
    }
}
