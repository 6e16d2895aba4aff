package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.AppointmentProposed;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the other administrators that an appointment waits for one of them. */
@ApplicationScoped
public class AppointmentMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    void proposed(@Observes AppointmentProposed event) {
        for (User administrator : accounts.reading(Role.ADMIN)) {
            if (!administrator.email().equals(event.actor().name())) {
                outbox.tellDesk(
                        "appointment:" + event.appointment().id(),
                        administrator,
                        "mail.appointment",
                        event.appointment().account().email(),
                        event.appointment().role(),
                        event.appointment().isEnding() ? "END" : "BEGIN",
                        event.appointment().reason(),
                        settings.baseUrl() + "/admin/account/");
            }
        }
    }
}
