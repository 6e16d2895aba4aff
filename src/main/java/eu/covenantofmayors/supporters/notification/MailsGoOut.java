package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * {@code /health/ready}: tells how many mails wait and since when. It is never a reason not to be ready: a mail server that
 * is down must not take the site down as well.
 */
@ApplicationScoped
public class MailsGoOut implements HealthCheck {
    private static final long UNKNOWN = -1;

    @Inject
    private Outbox outbox;

    @Inject
    private MailSession session;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Gauges are there from when their bean is. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Override
    public HealthCheckResponse call() {
        Optional<MailBacklog> found = backlog();
        HealthCheckResponse.Builder response = HealthCheckResponse.named("mail")
                .up()
                .withData("session", session.find().isPresent());
        if (found.isEmpty()) {
            return response.withData("waiting", "unknown").build();
        }
        MailBacklog backlog = found.get();
        response.withData("waiting", backlog.waiting()).withData("undelivered", backlog.undelivered());
        if (backlog.oldestWaitingSince() != null) {
            response.withData("oldestWaitingSeconds", age(backlog));
        }
        return response.build();
    }

    /** Mails that are to go out; {@value #UNKNOWN}, here and below, while the database is away. */
    @Gauge(name = "covenant_mails_waiting", unit = MetricUnits.NONE, absolute = true)
    public long waiting() {
        return backlog().map(MailBacklog::waiting).orElse(UNKNOWN);
    }

    /** Mails that were given up or came back. */
    @Gauge(name = "covenant_mails_undelivered", unit = MetricUnits.NONE, absolute = true)
    public long undelivered() {
        return backlog().map(MailBacklog::undelivered).orElse(UNKNOWN);
    }

    /** Seconds for which the oldest waiting mail has waited; 0 when none waits. */
    @Gauge(name = "covenant_mails_oldest_waiting", unit = MetricUnits.SECONDS, absolute = true)
    public long oldestWaiting() {
        return backlog().map(this::age).orElse(UNKNOWN);
    }

    private Optional<MailBacklog> backlog() {
        return database.ask(outbox::backlog);
    }

    private long age(MailBacklog backlog) {
        return backlog.oldestWaitingSince() == null
                ? 0
                : Duration.between(backlog.oldestWaitingSince(), clock.instant())
                        .toSeconds();
    }
}
