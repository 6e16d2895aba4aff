package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.PasswordForgotten;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.account.UserInvited;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends the link with which somebody sets a password: the first one, or one instead of a forgotten one. */
@ApplicationScoped
public class InvitationMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    void invited(@Observes UserInvited event) {
        User user = event.user();
        outbox.enqueue(
                "invitation:" + event.secret().hash(),
                user.email(),
                user.language(),
                "mail.invitation",
                user.name(),
                link(event.secret()),
                User.INVITATION_VALID.toDays());
    }

    void forgotten(@Observes PasswordForgotten event) {
        User user = event.user();
        outbox.enqueue(
                "forgotten:" + event.secret().hash(),
                user.email(),
                user.language(),
                "mail.forgotten",
                user.name(),
                link(event.secret()),
                User.RESET_VALID.toMinutes());
    }

    private String link(Secret secret) {
        return settings.baseUrl() + "/invitation?key=" + secret.text();
    }
}
