package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.TeamChanged;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells people who can sign in what they may do for a network now, and what no more; who cannot yet gets an invitation. */
@ApplicationScoped
public class TeamMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    void changed(@Observes TeamChanged event) {
        User user = event.membership().user();
        if (user.canSignIn() && !user.email().equals(event.actor().name())) {
            outbox.enqueue(
                    "team:" + event.membership().id() + ":" + (event.joined() ? "joined" : "left"),
                    user.email(),
                    user.language(),
                    event.joined() ? "mail.team.joined" : "mail.team.left",
                    event.membership().organisation().officialName(),
                    event.membership().role(),
                    settings.baseUrl() + "/workspace/team");
        }
    }
}
