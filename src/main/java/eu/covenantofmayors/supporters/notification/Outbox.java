package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where mails are put in the transaction of the change that causes them; {@link MailSender} empties it. */
@Stateless
public class Outbox {
    /** How long an officer who has had a mail is left in peace. */
    static final Duration REST = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

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
        unlessThere(key, recipient, language, text, arguments).ifPresent(em::persist);
    }

    /**
     * Puts a mail to an officer into the outbox, once. Officers are not flooded: whoever had such a mail within the last
     * hour gets all that has come together since as one, when the hour is over. Parameters as in {@link #enqueue}.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void tellDesk(String key, User officer, String text, Object... arguments) {
        unlessThere(key, officer.email(), officer.language(), text, arguments)
                .map(message -> message.inDigest(notBefore(officer.email())))
                .ifPresent(em::persist);
    }

    private Optional<OutboxMessage> unlessThere(
            String key, String recipient, Languages language, String text, Object... arguments) {
        String reader = User.normalised(recipient);
        String unique = key + ":" + reader;
        if (find(unique).isPresent()) {
            return Optional.empty();
        }
        Texts texts = Texts.in(language);
        return Optional.of(new OutboxMessage(
                unique,
                reader,
                language,
                texts.format(text + ".subject", arguments),
                texts.format(text + ".body", arguments),
                clock.instant()));
    }

    private Instant notBefore(String officer) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select m.sentAt from OutboxMessage m where m.recipient = :officer and m.digest = true"
                                + " and m.sentAt between :from and :now order by m.sentAt desc",
                        Instant.class)
                .setParameter("officer", officer)
                .setParameter("from", now.minus(REST))
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(sent -> sent.plus(REST))
                .orElse(now);
    }

    /** Whether at least one mail of a happening has demonstrably gone out: the mail server took it, and it did not come back. */
    @PermitAll
    public boolean wentOut(String key) {
        return em.createQuery(
                                "select count(m) from OutboxMessage m where m.key like :key escape '!' and m.status = :sent",
                                Long.class)
                        .setParameter("key", key.replaceAll("([!%_])", "!$1") + ":%")
                        .setParameter("sent", OutboxMessage.Status.SENT)
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

    /** Mails that did not arrive, the newest first, for the administrators. */
    @RolesAllowed("ADMIN")
    public List<OutboxMessage> undelivered(int most) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.status in :undelivered order by m.id desc",
                        OutboxMessage.class)
                .setParameter("undelivered", List.of(OutboxMessage.Status.GIVEN_UP, OutboxMessage.Status.BOUNCED))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many mails are in each state; a state without any is left out. */
    @RolesAllowed("ADMIN")
    public Map<OutboxMessage.Status, Long> counts() {
        return byStatus();
    }

    private Map<OutboxMessage.Status, Long> byStatus() {
        Map<OutboxMessage.Status, Long> counts = new EnumMap<>(OutboxMessage.Status.class);
        em.createQuery("select m.status, count(m) from OutboxMessage m group by m.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((OutboxMessage.Status) row[0], (Long) row[1]));
        return counts;
    }

    /** How much lies here, for whoever watches the system. */
    @PermitAll
    public MailBacklog backlog() {
        Map<OutboxMessage.Status, Long> counts = byStatus();
        Instant oldest = em.createQuery(
                        "select m.createdAt from OutboxMessage m where m.status = :waiting order by m.createdAt",
                        Instant.class)
                .setParameter("waiting", OutboxMessage.Status.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return new MailBacklog(
                counts.getOrDefault(OutboxMessage.Status.WAITING, 0L),
                oldest,
                counts.getOrDefault(OutboxMessage.Status.GIVEN_UP, 0L)
                        + counts.getOrDefault(OutboxMessage.Status.BOUNCED, 0L));
    }

    /**
     * One mail, for the administrators.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed("ADMIN")
    public OutboxMessage get(long id) {
        return Optional.ofNullable(em.find(OutboxMessage.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * Gives a mail that was given up or came back another round of attempts.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed("ADMIN")
    public void retry(long id) {
        caller.as(Role.ADMIN);
        Optional.ofNullable(em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new)
                .retry(clock.instant());
    }

    private Optional<OutboxMessage> find(String key) {
        return em.createQuery("select m from OutboxMessage m where m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
