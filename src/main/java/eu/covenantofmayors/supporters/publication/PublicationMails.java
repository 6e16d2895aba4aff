package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.PersonErased;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;

/** Tells the Office what waits to be read, and whoever has proposed something what became of it. */
@ApplicationScoped
class PublicationMails {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    void moved(@Observes PublicationMoved event) {
        Publication publication = event.publication();
        if (event.step() == PublicationStep.PROPOSE) {
            accounts.reading(Role.OFFICE)
                    .forEach(officer -> outbox.tellDesk(
                            key(event),
                            officer,
                            "mail.publication.PROPOSE",
                            publication.supporter().organisation().officialName(),
                            publication.text(officer.language()).getTitle(),
                            settings.baseUrl() + "/office/publication/edit?id=" + publication.id()));
        } else if (publication.supporter() != null && event.actor().is(Role.OFFICE)) {
            publication.history().stream()
                    .filter(entry -> entry.isOf(PublicationStep.PROPOSE))
                    .max(Comparator.comparing(HistoryEntry::at))
                    .flatMap(proposed -> accounts.byEmail(proposed.actor()))
                    .ifPresent(writer -> tell(writer, event));
        }
    }

    /** Who is erased comes to nothing any more. */
    void erased(@Observes PersonErased event) {
        em.createQuery("delete from EventSignUp s where s.user = :user")
                .setParameter("user", event.user())
                .executeUpdate();
    }

    private void tell(User writer, PublicationMoved event) {
        outbox.enqueue(
                key(event),
                writer.email(),
                writer.language(),
                "mail.publication." + event.step().name(),
                event.publication().text(writer.language()).getTitle(),
                event.reason(),
                settings.baseUrl() + "/workspace/publication/edit?id="
                        + event.publication().id());
    }

    private static String key(PublicationMoved event) {
        return event.subject() + ":" + event.step() + ":" + event.at().toEpochMilli();
    }
}
