package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.AccountSecured;
import eu.covenantofmayors.supporters.account.PasswordForgotten;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends the link for who has forgotten their password, and tells everybody what has changed in how they are let in. */
@ApplicationScoped
public class SecurityMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    void forgotten(@Observes PasswordForgotten event) {
        User user = event.user();
        outbox.enqueue(
                "forgotten:" + event.secret().hash(),
                user.email(),
                user.language(),
                "mail.forgotten",
                user.name(),
                settings.baseUrl() + "/invitation?key=" + event.secret().text(),
                User.RESET_VALID.toMinutes());
    }

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
