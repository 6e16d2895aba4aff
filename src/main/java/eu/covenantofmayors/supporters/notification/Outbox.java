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
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where mails are put in the transaction of the change that causes them; {@link MailSender} empties it. */
@Stateless
public class Outbox {
    /** How long an officer who has had a mail is left in peace. */
    static final Duration REST = Duration.ofHours(1);

    private static final int MOST_RETRIED = 1000;

    /** In the arguments of {@link #enqueueEach}: the reader's own name. A character that no text has. */
    public static final String NAME = "\uE000";

    /** In the arguments of {@link #enqueueEach}: the id of the record that the mail is about. */
    public static final String RECORD = "\uE001";

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
     * Puts a mail into the outbox, once, that a visitor has written: an answer to it goes to them. Parameters as in
     * {@link #enqueue}.
     *
     * @param replyTo one address
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enqueueAnswerable(
            String key, String recipient, Languages language, String replyTo, String text, Object... arguments) {
        unlessThere(key, recipient, language, text, arguments)
                .map(message -> message.answeredTo(User.normalised(replyTo)))
                .ifPresent(em::persist);
    }

    /** How many mails one visitor has written since a moment. */
    @PermitAll
    public long writtenBy(String replyTo, Instant since) {
        return em.createQuery(
                        "select count(m) from OutboxMessage m where m.replyTo = :address and m.createdAt >= :since",
                        Long.class)
                .setParameter("address", User.normalised(replyTo))
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many mails of a happening have come here since a moment, whomever they go to. */
    @PermitAll
    public long count(String key, Instant since) {
        return em.createQuery(
                        "select count(m) from OutboxMessage m where m.key like :key escape '!' and m.createdAt >= :since",
                        Long.class)
                .setParameter("key", ofHappening(key))
                .setParameter("since", since)
                .getSingleResult();
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

    /**
     * Puts a mail to each of many readers into the outbox, in one statement: the text is made once for each language, and
     * the database fills in what differs from one reader to the next.
     *
     * @param readers native query with the columns {@code happening}, {@code recipient}, {@code language}, {@code name},
     *     {@code record}; no two rows with the same happening and recipient, and none whose mail is there already
     * @param parameters of that query
     * @param text message keys of subject and body are this with {@code .subject} and {@code .body}
     * @param arguments of subject and body alike; {@link #NAME} and {@link #RECORD} in them stand for those columns
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enqueueEach(String readers, List<?> parameters, String text, Object... arguments) {
        insert(readers, parameters, null, text, language -> arguments);
    }

    /**
     * The same for a mail that its readers have asked for and may do without.
     *
     * @param unsubscribe address to which a mail program posts when its reader wants no more of this kind (RFC 8058);
     *     {@link #RECORD} in it stands for that column
     * @param arguments of subject and body alike, in each language
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enqueueUnsubscribable(
            String readers,
            List<?> parameters,
            String unsubscribe,
            String text,
            Function<Languages, Object[]> arguments) {
        insert(readers, parameters, unsubscribe, text, arguments);
    }

    private void insert(
            String readers,
            List<?> parameters,
            String unsubscribe,
            String text,
            Function<Languages, Object[]> arguments) {
        List<Object> values = new ArrayList<>(parameters);
        StringJoiner texts = new StringJoiner(", ");
        for (Languages language : Languages.spoken()) {
            Object[] told = arguments.apply(language);
            texts.add(Stream.of(language.name(), subject(language, text, told), body(language, text, told))
                    .map(value -> "cast(" + place(values, value) + " as varchar)")
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        String now = "cast(" + place(values, Timestamp.from(clock.instant())) + " as timestamp with time zone)";
        String name = place(values, NAME);
        String record = place(values, RECORD);
        String link = unsubscribe == null
                ? "cast(null as varchar)"
                : "replace(cast(" + place(values, unsubscribe) + " as varchar), " + record + ", r.record)";
        Query insert = em.createNativeQuery(
                "insert into outbox_message (version, message_key, recipient, language, subject, body, status,"
                        + " created_at, next_attempt_at, attempts, digest, unsubscribe_link)"
                        + " select 1, r.happening || ':' || r.recipient, r.recipient, r.language,"
                        // A header is one line.
                        + " left(translate(replace(replace(t.subject, " + record + ", r.record), " + name
                        + ", r.name), "
                        + place(values, OutboxMessage.CONTROLS) + ", "
                        + place(values, " ".repeat(OutboxMessage.CONTROLS.length())) + "), "
                        + OutboxMessage.LONGEST_SUBJECT + "), left(replace(replace(t.body, " + record
                        + ", r.record), " + name + ", r.name), " + OutboxMessage.LONGEST_BODY + "),"
                        + " 'WAITING', " + now + ", " + now + ", 0, false, " + link
                        + " from (" + readers + ") r join (values " + texts + ") t (language, subject, body)"
                        + " on t.language = r.language");
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    private static String subject(Languages language, String text, Object... arguments) {
        return Texts.in(language).format(text + ".subject", arguments);
    }

    private static String body(Languages language, String text, Object... arguments) {
        return Texts.in(language).format(text + ".body", arguments);
    }

    private static String place(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private Optional<OutboxMessage> unlessThere(
            String key, String recipient, Languages language, String text, Object... arguments) {
        String reader = User.normalised(recipient);
        String unique = key + ":" + reader;
        if (find(unique).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new OutboxMessage(
                unique,
                reader,
                language,
                subject(language, text, arguments),
                body(language, text, arguments),
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
                        .setParameter("key", ofHappening(key))
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
                .setParameter("key", ofHappening(key))
                .getResultList();
    }

    /** What was written to some addresses, the newest first; letters of visitors, who are answered by the reader, left out. */
    @RolesAllowed({"OFFICE", "COMMISSION", "ADMIN"})
    public List<OutboxMessage> to(Collection<String> recipients, int most) {
        return recipients.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from OutboxMessage m where m.recipient in :recipients and m.replyTo is null"
                                        + " order by m.id desc",
                                OutboxMessage.class)
                        .setParameter("recipients", recipients)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** What was written to the caller, the newest first. */
    @RolesAllowed("NETWORK")
    public List<OutboxMessage> mine(int most) {
        String own = caller.user().map(User::email).orElse("");
        return em.createQuery(
                        "select m from OutboxMessage m where m.recipient = :own order by m.id desc",
                        OutboxMessage.class)
                .setParameter("own", own)
                .setMaxResults(most)
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
        return counts(EnumSet.allOf(OutboxMessage.Status.class));
    }

    private Map<OutboxMessage.Status, Long> counts(Set<OutboxMessage.Status> states) {
        Map<OutboxMessage.Status, Long> counts = new EnumMap<>(OutboxMessage.Status.class);
        em.createQuery(
                        "select m.status, count(m) from OutboxMessage m where m.status in :states group by m.status",
                        Object[].class)
                .setParameter("states", states)
                .getResultList()
                .forEach(row -> counts.put((OutboxMessage.Status) row[0], (Long) row[1]));
        return counts;
    }

    /** How much lies here, for whoever watches the system. It does not count what was sent: that is the most by far. */
    @PermitAll
    public MailBacklog backlog() {
        Map<OutboxMessage.Status, Long> counts = counts(EnumSet.complementOf(EnumSet.of(OutboxMessage.Status.SENT)));
        Instant oldest = em.createQuery(
                        "select m.createdAt from OutboxMessage m where m.status = :waiting"
                                + " and (m.nextAttemptAt <= :now or m.attempts > 0) order by m.createdAt",
                        Instant.class)
                .setParameter("waiting", OutboxMessage.Status.WAITING)
                .setParameter("now", clock.instant())
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

    /**
     * Gives the mails that were given up another round of attempts, the newest first; not those that came back, for whose
     * addresses somebody has to speak.
     *
     * @return how many, at most {@value #MOST_RETRIED}
     */
    @RolesAllowed("ADMIN")
    public int retryGivenUp() {
        caller.as(Role.ADMIN);
        List<OutboxMessage> givenUp = em.createQuery(
                        "select m from OutboxMessage m where m.status = :givenUp order by m.id desc",
                        OutboxMessage.class)
                .setParameter("givenUp", OutboxMessage.Status.GIVEN_UP)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST_RETRIED)
                .getResultList();
        givenUp.forEach(message -> message.retry(clock.instant()));
        return givenUp.size();
    }

    /** A pattern of like, with ! before what is meant as it stands. */
    private static String ofHappening(String key) {
        return key.replaceAll("([!%_])", "!$1") + ":%";
    }

    private Optional<OutboxMessage> find(String key) {
        return em.createQuery("select m from OutboxMessage m where m.key = :key", OutboxMessage.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
