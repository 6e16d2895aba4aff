package eu.covenantofmayors.supporters.notification.web;

import eu.covenantofmayors.supporters.notification.BouncedAddress;
import eu.covenantofmayors.supporters.notification.Bounces;
import eu.covenantofmayors.supporters.notification.MailSession;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /admin/outbox/}: what became of our mails, what did not arrive, and the addresses from which mails came back. */
@Named
@RequestScoped
public class OutboxPage {
    private static final int SHOWN = 100;

    @Inject
    private Outbox outbox;

    @Inject
    private Bounces bounces;

    @Inject
    private MailSession session;

    @Inject
    private Say say;

    private int retried;
    private List<OutboxMessage> newest;
    private List<OutboxMessage> undelivered;
    private List<BouncedAddress> addresses;
    private Map<OutboxMessage.Status, Long> counts;

    @PostConstruct
    void load() {
        newest = outbox.newest(SHOWN);
        undelivered = outbox.undelivered(SHOWN);
        addresses = bounces.unconfirmed();
        counts = outbox.counts();
    }

    /** Gives what was given up another round of attempts. */
    public void retryGivenUp() {
        if (say.tried(() -> retried = outbox.retryGivenUp())) {
            say.done("outbox.retriedAll", retried);
            say.go("/admin/outbox/");
        }
    }

    public boolean isReady() {
        return session.find().isPresent();
    }

    public OutboxMessage.Status[] getStates() {
        return OutboxMessage.Status.values();
    }

    public long count(OutboxMessage.Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Whether a mail was given up that could be tried again. */
    public boolean isGivenUp() {
        return count(OutboxMessage.Status.GIVEN_UP) > 0;
    }

    public List<OutboxMessage> getNewest() {
        return newest;
    }

    public List<OutboxMessage> getUndelivered() {
        return undelivered;
    }

    public List<BouncedAddress> getAddresses() {
        return addresses;
    }
}
