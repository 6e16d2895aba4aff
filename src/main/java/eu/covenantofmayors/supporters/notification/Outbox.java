package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where mails are put in the transaction of the change that causes them; {@link MailSender} empties it. */
@Stateless
public class Outbox {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Puts a mail into the outbox, once: a second one with the same key is the same mail.
     *
     * @param key the happening, for example {@code adhesion:17:CONFIRM}; the recipient is added to it
     * @param text message keys of subject and body are this with {@code .subject} and {@code .body}
     * @param arguments of subject and body alike
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enqueue(String key, String recipient, Languages language, String text, Object... arguments) {
        String unique = key + ":" + recipient;
        if (find(unique).isEmpty()) {
            Texts texts = Texts.in(language);
            em.persist(new OutboxMessage(
                    unique,
                    recipient,
                    language,
                    texts.format(text + ".subject", arguments),
                    texts.format(text + ".body", arguments),
                    clock.instant()));
        }
    }

    /** Whether at least one mail of a happening has demonstrably gone out: the mail server took it. */
    @PermitAll
    public boolean wentOut(String key) {
        return em.createQuery(
                                "select count(m) from OutboxMessage m where m.key like :key escape '!' and m.sentAt is not null",
                                Long.class)
                        .setParameter("key", key.replaceAll("([!%_])", "!$1") + ":%")
                        .getSingleResult()
                > 0;
    }

    /** The mails of a happening to all its recipients. */
    @RolesAllowed({"OFFICE", "COMMISSION", "ADMIN", "NETWORK"})
    public List<OutboxMessage> of(String key) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.key like :key escape '!' order by m.id",
                        OutboxMessage.class)
                .setParameter("key", key.replaceAll("([!%_])", "!$1") + ":%")
                .getResultList();
    }

    /** The newest mails, for the administrators. */
    @RolesAllowed("ADMIN")
    public List<OutboxMessage> newest(int most) {
        return em.createQuery("select m from OutboxMessage m order by m.id desc", OutboxMessage.class)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<OutboxMessage> find(String key) {
        return em.createQuery("select m from OutboxMessage m where m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
