package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code /health/ready}: tells how many mails wait and since when. It is never a reason not to be ready: a mail server that
 * is down must not take the site down as well.
 */
@ApplicationScoped
public class MailsGoOut implements HealthCheck {
    @Inject
    private Outbox outbox;

    @Inject
    private MailSession session;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        Optional<MailBacklog> found = database.ask(outbox::backlog);
        HealthCheckResponse.Builder response = HealthCheckResponse.named("mail")
                .up()
                .withData("session", session.find().isPresent());
        if (found.isEmpty()) {
            return response.withData("waiting", "unknown").build();
        }
        MailBacklog backlog = found.get();
        response.withData("waiting", backlog.waiting()).withData("undelivered", backlog.undelivered());
        if (backlog.oldestWaitingSince() != null) {
            response.withData(
                    "oldestWaitingSeconds", backlog.oldestWait(clock.instant()).toSeconds());
        }
        return response.build();
    }
}
