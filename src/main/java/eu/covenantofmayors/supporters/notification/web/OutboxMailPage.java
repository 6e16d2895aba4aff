package eu.covenantofmayors.supporters.notification.web;

import eu.covenantofmayors.supporters.notification.BouncedAddress;
import eu.covenantofmayors.supporters.notification.Bounces;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** {@code /admin/outbox/mail}: one mail, what became of it, and what can be done when it did not arrive. */
@Named
@ViewScoped
public class OutboxMailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Outbox outbox;

    @Inject
    private Bounces bounces;

    @Inject
    private Say say;

    private long id;
    private transient OutboxMessage mail;

    public void load() {
        mail = outbox.get(id);
    }

    public void retry() {
        say.whenDoneGo(() -> outbox.retry(id), here(), "outbox.retried");
    }

    public void confirm() {
        String recipient = getMail().recipient();
        say.whenDoneGo(() -> bounces.confirm(recipient), here(), "outbox.confirmed", recipient);
    }

    private String here() {
        return "/admin/outbox/mail?id=" + id;
    }

    public OutboxMessage getMail() {
        if (mail == null) {
            mail = outbox.get(id);
        }
        return mail;
    }

    /** What is known of the recipient's address when mails to it come back, else null. */
    public BouncedAddress getAddress() {
        return bounces.unconfirmed(getMail().recipient()).orElse(null);
    }

    public boolean isRetryable() {
        return getMail().status() == OutboxMessage.Status.GIVEN_UP
                || getMail().status() == OutboxMessage.Status.BOUNCED;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
