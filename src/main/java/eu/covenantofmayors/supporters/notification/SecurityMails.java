package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.AccountSecured;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells everybody what has changed in how they are let in. */
@ApplicationScoped
public class SecurityMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    void secured(@Observes AccountSecured event) {
        User user = event.user();
        outbox.enqueue(
                "secured:" + UUID.randomUUID(),
                user.email(),
                user.language(),
                "mail.secured",
                user.name(),
                event.what(),
                settings.baseUrl() + "/account/",
                settings.helpdesk());
    }
}
