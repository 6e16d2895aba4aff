package eu.covenantofmayors.supporters.notification.web;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/outbox/}: the newest mails and what became of them. */
@Named
@RequestScoped
public class OutboxPage {
    private static final int SHOWN = 100;

    @Inject
    private Outbox outbox;

    private List<OutboxMessage> newest;

    @PostConstruct
    void load() {
        newest = outbox.newest(SHOWN);
    }

    public List<OutboxMessage> getNewest() {
        return newest;
    }
}
