package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.account.UserInvited;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sends the link with which an invited user sets a password. */
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
                settings.baseUrl() + "/invitation?key=" + event.secret().text(),
                User.INVITATION_VALID.toDays());
    }
}
