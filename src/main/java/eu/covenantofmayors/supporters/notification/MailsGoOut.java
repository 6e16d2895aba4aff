package eu.covenantofmayors.supporters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * {@code /health/ready}: tells how many mails wait and since when. It is never a reason not to be ready: a mail server that
 * is down must not take the site down as well.
 */
@Readiness
@ApplicationScoped
public class MailsGoOut implements HealthCheck {
    @Inject
    private Outbox outbox;

    @Inject
    private MailSession session;

    @Inject
    private Clock clock;

    /** Gauges are there from when their bean is. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    @Override
    public HealthCheckResponse call() {
        MailBacklog backlog = outbox.backlog();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("mail")
                .up()
                .withData("session", session.find().isPresent())
                .withData("waiting", backlog.waiting())
                .withData("undelivered", backlog.undelivered());
        if (backlog.oldestWaitingSince() != null) {
            response.withData("oldestWaitingSeconds", oldestWaiting());
        }
        return response.build();
    }

    @Gauge(name = "covenant_mails_waiting", unit = MetricUnits.NONE, absolute = true)
    public long waiting() {
        return outbox.backlog().waiting();
    }

    /** Mails that were given up or came back. */
    @Gauge(name = "covenant_mails_undelivered", unit = MetricUnits.NONE, absolute = true)
    public long undelivered() {
        return outbox.backlog().undelivered();
    }

    /** Seconds for which the oldest waiting mail has waited; 0 when none waits. */
    @Gauge(name = "covenant_mails_oldest_waiting", unit = MetricUnits.SECONDS, absolute = true)
    public long oldestWaiting() {
        MailBacklog backlog = outbox.backlog();
        return backlog.oldestWaitingSince() == null
                ? 0
                : Duration.between(backlog.oldestWaitingSince(), clock.instant())
                        .toSeconds();
    }
}
