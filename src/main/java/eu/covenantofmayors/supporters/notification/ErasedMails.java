package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Takes somebody out of the mails that were written to them. That and when a mail went out stays: notices rest on it. */
@ApplicationScoped
public class ErasedMails {
    @PersistenceContext
    private EntityManager em;

    void erased(@Observes PersonErased event) {
        em.flush();
        em.createNativeQuery("delete from bounced_address where address = ?1")
                .setParameter(1, event.email())
                .executeUpdate();
        em.createNativeQuery("delete from outbox_message where recipient = ?1 and status = 'WAITING'")
                .setParameter(1, event.email())
                .executeUpdate();
        em.createNativeQuery("update outbox_message set body = '', recipient = ?2,"
                        + " message_key = replace(message_key, cast(?1 as varchar), cast(?2 as varchar))"
                        + " where recipient = cast(?1 as varchar)")
                .setParameter(1, event.email())
                .setParameter(2, event.user().email())
                .executeUpdate();
    }
}
